import { createHash } from 'node:crypto';
import { PDFDocument, PDFName } from 'pdf-lib';
import { complete } from '../../pdf/prepare';
import { Increment } from '../../pdf/increment';

/** What an attacker has: the file with both signatures, the steps on the way to it, and a key of their own. */
export interface Loot {
  readonly base: Uint8Array;
  readonly first: Uint8Array;
  readonly both: Uint8Array;
  /** Signs a digest with the attacker's own key under the certificate of the victim. */
  readonly forge: (digest: Uint8Array) => Promise<Uint8Array>;
  readonly signOver: (pdf: Uint8Array, field: string) => Promise<Uint8Array>;
}

export interface Attack {
  readonly name: string;
  readonly make: (loot: Loot) => Promise<Uint8Array> | Uint8Array;
}

export const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
export const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');
export const key = (name: string): PDFName => PDFName.of(name);

/** Something saved after everything that was signed. */
export async function saved(pdf: Uint8Array, change: (increment: Increment) => void | Promise<void>): Promise<Uint8Array> {
  const increment = await Increment.upon(pdf);
  await change(increment);
  return increment.bytes();
}

export const page = ({ document }: Increment, index = 0) => document.getPage(index);
export const stream = ({ document: { context } }: Increment, content: string, dict: Record<string, unknown> = {}) =>
  context.stream(content, dict as never);

/** The same file with one piece of text in place of another of the same length. */
export function swapped(pdf: Uint8Array, from: string, to: string, which: 'first' | 'last' = 'first'): Uint8Array {
  const text = latin1(pdf);
  const at = which === 'first' ? text.indexOf(from) : text.lastIndexOf(from);
  if (at < 0) throw new Error(`Nothing to swap: ${from}`);
  return bytesOf(text.slice(0, at) + to.padEnd(from.length).slice(0, from.length) + text.slice(at + from.length));
}

export const rangeIn = (pdf: Uint8Array): { text: string; numbers: number[] } => {
  const found = [...latin1(pdf).matchAll(/\/ByteRange \[ (\d+) (\d+) (\d+) (\d+) \]\s*/g)].at(-1)!;
  return { text: found[0], numbers: found.slice(1, 5).map(Number) };
};

export const withRange = (pdf: Uint8Array, change: (numbers: number[]) => readonly number[]): Uint8Array => {
  const { text, numbers } = rangeIn(pdf);
  return swapped(pdf, text, `/ByteRange [ ${change(numbers).join(' ')} ]`, 'last');
};

/** A whole new file around the signature of another. */
export async function rewritten(pdf: Uint8Array, change: (document: PDFDocument) => void): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  change(document);
  return document.save({ useObjectStreams: false, updateFieldAppearances: false });
}

/** Swaps the CMS of the last signature. */
export async function withCms(pdf: Uint8Array, make: (digest: Uint8Array) => Promise<Uint8Array> | Uint8Array): Promise<Uint8Array> {
  const [, from, to, rest] = rangeIn(pdf).numbers as [number, number, number, number];
  const content = Buffer.concat([pdf.subarray(0, from), pdf.subarray(to, to + rest)]);
  const digest = createHash('sha256').update(content).digest();
  return complete({ pdf, hole: [from, to], content, digest }, await make(digest));
}

/** Another text for a page. */
export const otherPrice = (increment: Increment) => stream(increment, 'BT /F 12 Tf 60 720 Td (1) Tj ET');
