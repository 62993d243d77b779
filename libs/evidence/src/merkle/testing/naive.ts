import { createHash } from 'node:crypto';

const sha = (...parts: readonly Uint8Array[]): Buffer => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const [LEAF, INNER] = [Buffer.from([0]), Buffer.from([1])];

const cut = (size: number): number => 2 ** Math.floor(Math.log2(size - 1));

/** The root as RFC 6962 §2.1 defines it, by recursion over the texts themselves. */
export function naiveRoot(texts: readonly string[]): Buffer {
  if (texts.length === 0) return sha();
  if (texts.length === 1) return sha(LEAF, Buffer.from(texts[0]!));
  const middle = cut(texts.length);
  return sha(INNER, naiveRoot(texts.slice(0, middle)), naiveRoot(texts.slice(middle)));
}

/** The audit path as §2.1.1 defines it. */
export function naivePath(index: number, texts: readonly string[]): readonly string[] {
  if (texts.length === 1) return [];
  const middle = cut(texts.length);
  const [left, right] = [texts.slice(0, middle), texts.slice(middle)];
  return index < middle
    ? [...naivePath(index, left), naiveRoot(right).toString('hex')]
    : [...naivePath(index - middle, right), naiveRoot(left).toString('hex')];
}
