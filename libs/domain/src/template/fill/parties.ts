import { isEntrepreneurInn } from '../../requisites';
import type { Body, Language } from '../form';
import { inLanguage } from '../assemble';
import { fieldOf } from './answer-text';
import { BLANK, type ReadyScope } from './scope';

/** One column of the requisites. */
export interface PartyColumn {
  readonly role: string;
  /** Requisites from the name down, one a line. */
  readonly lines: readonly string[];
  /** Who signs below; the line for the signature itself is drawn by whoever lays it out. */
  readonly signatory: { readonly position: string; readonly name: string };
}

interface Labels {
  readonly inn: string;
  readonly kpp: string;
  readonly ogrn: readonly [company: string, entrepreneur: string];
  readonly address: string;
  readonly postalAddress: string;
  readonly account: string;
  readonly bank: string;
  readonly bik: string;
  readonly corrAccount: string;
  readonly phone: string;
  readonly email: string;
}

const LABELS: Readonly<Record<Language, Labels>> = {
  ru: {
    inn: 'ИНН',
    kpp: 'КПП',
    ogrn: ['ОГРН', 'ОГРНИП'],
    address: 'Адрес:',
    postalAddress: 'Почтовый адрес:',
    account: 'р/с',
    bank: 'Банк:',
    bik: 'БИК',
    corrAccount: 'к/с',
    phone: 'Телефон:',
    email: 'Эл. почта:',
  },
  en: {
    inn: 'INN',
    kpp: 'KPP',
    ogrn: ['OGRN', 'OGRNIP'],
    address: 'Address:',
    postalAddress: 'Postal address:',
    account: 'Account',
    bank: 'Bank:',
    bik: 'BIC',
    corrAccount: 'Correspondent account',
    phone: 'Telephone:',
    email: 'E-mail:',
  },
};

const NO_BREAK_SPACE = '\u00a0';

function linesOf(company: unknown, labels: Labels): readonly string[] {
  const asked = (field: string): string => fieldOf(company, field) ?? BLANK;
  const numbered = (label: string, value: string): string => `${label}${NO_BREAK_SPACE}${value}`;
  const ifGiven = (label: string, field: string): readonly string[] => {
    const value = fieldOf(company, field);
    return value === null ? [] : [`${label} ${value}`];
  };
  const isEntrepreneur = isEntrepreneurInn(asked('inn'));
  const tax = [numbered(labels.inn, asked('inn')), ...(isEntrepreneur ? [] : [numbered(labels.kpp, asked('kpp'))])];
  return [
    asked('name'),
    tax.join(', '),
    numbered(labels.ogrn[isEntrepreneur ? 1 : 0], asked('ogrn')),
    `${labels.address} ${asked('address')}`,
    ...ifGiven(labels.postalAddress, 'postalAddress'),
    numbered(labels.account, asked('account')),
    `${labels.bank} ${asked('bank')}`,
    numbered(labels.bik, asked('bik')),
    numbered(labels.corrAccount, asked('corrAccount')),
    ...ifGiven(labels.phone, 'phone'),
    ...ifGiven(labels.email, 'email'),
  ];
}

const columnOf = (role: string, company: unknown, labels: Labels): PartyColumn => ({
  role,
  lines: linesOf(company, labels),
  signatory: { position: fieldOf(company, 'signatoryPosition') ?? BLANK, name: fieldOf(company, 'signatoryName') ?? BLANK },
});

/** The requisites of both parties in two columns, the supplier's on the left; the client's are the answer `client` that every form asks. */
export function partiesNode({ language, roles, supplier, inForce }: ReadyScope): Body {
  const labels = LABELS[language];
  const left = columnOf(inLanguage(roles.supplier, language), supplier, labels);
  const right = columnOf(inLanguage(roles.client, language), inForce['client'], labels);
  return { type: 'parties', attrs: { left, right } };
}
