import { AppendixUnreadable } from './pdf/write/appendix-unreadable';
import { renderContract } from './pdf/render-contract';
import { renderPaperDocx } from './paper/render-paper-docx';
import { renderPaper } from './pdf/render-paper';
import type { PaperFormat, PrintedContract, PrintedPaper } from './printed';

/** What a thread answers: an error's class does not survive the way between threads, so the refusal is a value. */
export type Rendering =
  | { readonly kind: 'printed'; readonly bytes: Uint8Array }
  | { readonly kind: 'unreadable'; readonly appendix: string; readonly reason: string };

/** What is asked of a thread: a paper in one of its formats. */
export interface WantedPaper {
  readonly paper: PrintedPaper;
  readonly format: PaperFormat;
}

/** The task of a worker thread. */
export async function render(printed: PrintedContract): Promise<Rendering> {
  try {
    return { kind: 'printed', bytes: await renderContract(printed) };
  } catch (fault) {
    if (fault instanceof AppendixUnreadable) return { kind: 'unreadable', appendix: fault.appendix, reason: String(fault.cause) };
    throw fault;
  }
}

/** The task of a worker thread: a document about a contract. */
export const paper = ({ paper: printed, format }: WantedPaper): Promise<Uint8Array> =>
  format === 'pdf' ? renderPaper(printed) : renderPaperDocx(printed);
