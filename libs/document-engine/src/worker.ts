import { AppendixUnreadable } from './pdf/write/appendix-unreadable';
import { renderContract } from './pdf/render-contract';
import type { PrintedContract } from './printed';

/** What a thread answers: an error's class does not survive the way between threads, so the refusal is a value. */
export type Rendering =
  | { readonly kind: 'printed'; readonly bytes: Uint8Array }
  | { readonly kind: 'unreadable'; readonly appendix: string; readonly reason: string };

/** The task of a worker thread. */
export async function render(printed: PrintedContract): Promise<Rendering> {
  try {
    return { kind: 'printed', bytes: await renderContract(printed) };
  } catch (fault) {
    if (fault instanceof AppendixUnreadable) return { kind: 'unreadable', appendix: fault.appendix, reason: String(fault.cause) };
    throw fault;
  }
}
