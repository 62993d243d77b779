import { sha256 } from '@noble/hashes/sha2.js';

/** SHA-256 of bytes. Handed in where a faster one than the portable one is at hand. */
export type Sha256 = (bytes: Uint8Array) => Uint8Array;

/** The same everywhere, in Node and in the browser. */
export const portableSha256: Sha256 = (bytes) => sha256(bytes);

const encoder = new TextEncoder();

export const bytesOfText = (text: string): Uint8Array => encoder.encode(text);

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Lower-case hexadecimal digits of the bytes. */
export function hexOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += HEX[byte];
  return text;
}

/** Bytes of hexadecimal digits; anything else gives another number of bytes and so another hash. */
export function bytesOfHex(hex: string): Uint8Array {
  const bytes = new Uint8Array(hex.length >> 1);
  for (let index = 0; index < bytes.length; index += 1) bytes[index] = Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16);
  return bytes;
}

/** SHA-256 of the text's UTF-8 bytes, in hexadecimal. */
export const hexHashOfText = (text: string, sha256: Sha256 = portableSha256): string => hexOf(sha256(bytesOfText(text)));
