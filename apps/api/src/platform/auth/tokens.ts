import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret that is shown once and kept only as its hash. */
export interface Token {
  readonly text: string;
  readonly hash: Buffer;
}

export const hashOfToken = (text: string): Buffer => createHash('sha256').update(text).digest();

/** 32 random bytes, for a cookie or a link. */
export function newToken(): Token {
  const text = randomBytes(32).toString('base64url');
  return { text, hash: hashOfToken(text) };
}

/** What a page of this session must send along with a write; another site can neither read nor reckon it. */
export const xsrfTokenOf = (key: Buffer, sessionHash: Buffer): string =>
  createHmac('sha256', key).update('xsrf').update(sessionHash).digest('base64url');

/** Compares without telling by its time how much was right. */
export const isSame = (given: string, expected: string): boolean => timingSafeEqual(hashOfToken(given), hashOfToken(expected));
