import { weighted } from './check-digits';
import type { RequisiteFault } from './fault';

const KEY_WEIGHTS = [7, 1, 3] as const;

/** Branches of the Bank of Russia itself, whose accounts are keyed by the branch and not by a bank. */
const BANK_OF_RUSSIA = ['000', '001', '002'];

const bankNumber = (bik: string): string => bik.slice(6);
const branchNumber = (bik: string): string => `0${bik.slice(4, 6)}`;

/** Accounts of the Treasury (БИК from 01 or 02) are numbered by its own rules, so their key is not judged here. */
const isTreasury = (bik: string): boolean => /^0[12]/.test(bik);

const keyHolds = (prefix: string, account: string): boolean => weighted(prefix + account, KEY_WEIGHTS) % 10 === 0;

/** Checks a БИК: nine digits, the first 0, 1 or 2; it has no check digit. Source: положение Банка России от 24.09.2020 № 732-П. */
export function checkBik(text: string): Extract<RequisiteFault, 'bik-format'> | null {
  return /^[0-2]\d{8}$/.test(text) && !text.startsWith('0000') ? null : 'bik-format';
}

/**
 * Checks a settlement account against the БИК of its bank: 20 digits, the ninth is the key. Every single-digit slip is found.
 * With a wrong `bik` only the shape of the account is judged. Source: порядок расчёта контрольного ключа, утв. Банком России 08.09.1997 № 515.
 */
export function checkAccount(text: string, bik: string): Extract<RequisiteFault, `account-${string}`> | null {
  if (!/^\d{20}$/.test(text) || text.startsWith('301')) return 'account-format';
  if (checkBik(bik) !== null || isTreasury(bik)) return null;
  const prefix = BANK_OF_RUSSIA.includes(bankNumber(bik)) ? branchNumber(bik) : bankNumber(bik);
  return keyHolds(prefix, text) ? null : 'account-check-digit';
}

/**
 * Checks a correspondent account, which the bank holds with a branch of the Bank of Russia: 20 digits from 301 whose last three repeat
 * the bank's number in the БИК. Every single-digit slip is found. With a wrong `bik` only the shape is judged.
 * Source: порядок расчёта контрольного ключа, утв. Банком России 08.09.1997 № 515.
 */
export function checkCorrAccount(text: string, bik: string): Extract<RequisiteFault, `corr-account-${string}`> | null {
  if (checkBik(bik) === null && isTreasury(bik)) return /^\d{20}$/.test(text) ? null : 'corr-account-format';
  if (!/^301\d{17}$/.test(text)) return 'corr-account-format';
  if (checkBik(bik) !== null) return null;
  if (text.slice(-3) !== bankNumber(bik)) return 'corr-account-of-other-bank';
  return keyHolds(branchNumber(bik), text) ? null : 'corr-account-check-digit';
}
