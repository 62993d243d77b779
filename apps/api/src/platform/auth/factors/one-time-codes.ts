import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { hashOfToken } from '../tokens';

const PERIOD = 30;
/** Steps that a phone's clock may be off to either side. */
const TOLERANCE = 1;
const SECRET_BYTES = 20;
const CODES = 10;
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const CODE_LETTERS = 16;

const totpOf = (secret: string, account = ''): TOTP =>
  new TOTP({ issuer: 'Vizavi', label: account, secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: PERIOD });

/** A new secret for an authenticator application, in base32. */
export const newAppSecret = (): string => new Secret({ size: SECRET_BYTES }).base32;

/** What the application reads from the QR code (Key URI format). */
export const appUri = (secret: string, account: string): string => totpOf(secret, account).toString();

/** The step (RFC 6238) for which the code is right at this moment, or null. A step may be used once: the caller keeps it. */
export function stepOf(secret: string, code: string, now: string): number | null {
  const timestamp = Date.parse(now);
  const delta = totpOf(secret).validate({ token: code, timestamp, window: TOLERANCE });
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD) + delta;
}

function newCode(): string {
  const letters: string[] = [];
  while (letters.length < CODE_LETTERS)
    for (const byte of randomBytes(CODE_LETTERS)) {
      const letter = ALPHABET[byte & 31];
      if (letter !== undefined && letters.length < CODE_LETTERS) letters.push(letter);
    }
  return letters.join('').replace(/(.{4})(?!$)/g, '$1-');
}

/** As people type it: case, spaces and dashes do not count. */
export const hashOfCode = (code: string): Buffer => hashOfToken(code.toLowerCase().replace(/[\s-]/g, ''));

/** Ten codes of 79 bits, each for one sign-in without the phone; only their hashes are kept. */
export function newRecoveryCodes(): { readonly codes: readonly string[]; readonly hashes: readonly Buffer[] } {
  const codes = Array.from({ length: CODES }, newCode);
  return { codes, hashes: codes.map(hashOfCode) };
}
