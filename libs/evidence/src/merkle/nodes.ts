import { bytesOfHex, bytesOfText, hexOf, portableSha256, type Sha256 } from '../hashing';

/** A whole subtree over 2^level leaves, the index-th of its level; RFC 6962 §2.1. */
export interface TreeNode {
  readonly level: number;
  readonly index: number;
  readonly hash: string;
}

/** The root of a tree without leaves: SHA-256 of nothing. */
export const EMPTY_ROOT = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

const LEAF = 0x00;
const INNER = 0x01;

/** Hash of a leaf's text; its first byte keeps a leaf from passing for an inner node. */
export function leafHash(text: string, sha256: Sha256 = portableSha256): string {
  const body = bytesOfText(text);
  const bytes = new Uint8Array(body.length + 1);
  bytes[0] = LEAF;
  bytes.set(body, 1);
  return hexOf(sha256(bytes));
}

/** Hash of the node above two others. */
export function innerHash(left: string, right: string, sha256: Sha256 = portableSha256): string {
  const bytes = new Uint8Array(65);
  bytes[0] = INNER;
  bytes.set(bytesOfHex(left), 1);
  bytes.set(bytesOfHex(right), 33);
  return hexOf(sha256(bytes));
}
