import { compareReturned } from './match/compare-returned';
import type { Returned } from './match/returned';
import type { SentText } from './match/sent';
import type { KnownForm, OwnPaper } from './own/own-paper';
import { readOwnPaper } from './own/read-own-paper';
import { readDocx } from './read/read-docx';
import { DocxRefused, type DocxRefusal } from './read/refused';
import type { WordFile } from './read/word-file';
import type { WordContract } from './word-contract';
import { writeDocx } from './write/write-docx';

/** What a thread answers: an error's class does not survive the way between threads, so a refusal is a value. */
export type Reading<T = WordFile> =
  { readonly kind: 'read'; readonly file: T } | { readonly kind: 'refused'; readonly reason: DocxRefusal };

/** A contract that somebody brings, and the forms that it may be near to. */
export interface BroughtPaper {
  readonly bytes: Uint8Array;
  readonly forms: readonly KnownForm[];
  readonly chosen: string | null;
}

/** Tasks of a worker thread. */
export const write = (contract: WordContract): Uint8Array => writeDocx(contract);

export const read = (bytes: Uint8Array): Reading => refusing(() => readDocx(bytes));

export const ownPaper = ({ bytes, forms, chosen }: BroughtPaper): Reading<OwnPaper> => refusing(() => readOwnPaper(bytes, forms, chosen));

function refusing<T>(work: () => T): Reading<T> {
  try {
    return { kind: 'read', file: work() };
  } catch (fault) {
    if (fault instanceof DocxRefused) return { kind: 'refused', reason: fault.reason };
    throw fault;
  }
}

export const compare = ({ file, sent }: { readonly file: WordFile; readonly sent: SentText }): Returned => compareReturned(file, sent);
