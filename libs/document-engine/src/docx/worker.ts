import { compareReturned } from './match/compare-returned';
import type { Returned } from './match/returned';
import type { SentText } from './match/sent';
import { readDocx } from './read/read-docx';
import { DocxRefused, type DocxRefusal } from './read/refused';
import type { WordFile } from './read/word-file';
import type { WordContract } from './word-contract';
import { writeDocx } from './write/write-docx';

/** What a thread answers: an error's class does not survive the way between threads, so a refusal is a value. */
export type Reading = { readonly kind: 'read'; readonly file: WordFile } | { readonly kind: 'refused'; readonly reason: DocxRefusal };

/** Tasks of a worker thread. */
export const write = (contract: WordContract): Uint8Array => writeDocx(contract);

export function read(bytes: Uint8Array): Reading {
  try {
    return { kind: 'read', file: readDocx(bytes) };
  } catch (fault) {
    if (fault instanceof DocxRefused) return { kind: 'refused', reason: fault.reason };
    throw fault;
  }
}

export const compare = ({ file, sent }: { readonly file: WordFile; readonly sent: SentText }): Returned => compareReturned(file, sent);
