import { canonicalJson } from './canonical';
import type { Body } from './schema';
import { sha256Hex } from './sha256';
import { bodyToJson } from './to-json';

/** The body's address: SHA-256 of its canonical JSON, hexadecimal. Equal documents and only they have equal hashes. */
export function bodyHash(body: Body): string {
  return sha256Hex(canonicalJson(bodyToJson(body)));
}
