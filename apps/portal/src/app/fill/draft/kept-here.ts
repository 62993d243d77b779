import type { Answers } from '@vizavi/domain';
import { recall, remember } from '../../ui/remembered';
import type { Draft, Kept } from './autosave';

/** Unsent answers of one draft in this browser, with the version that they grew from. */
export interface KeptHere {
  readonly answers: Answers;
  readonly kept: Kept;
}

const nameOf = (memberId: string, contractId: string): string => `draft.${memberId}.${contractId}`;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function read(text: string | null): KeptHere | null {
  try {
    const value: unknown = text === null ? null : JSON.parse(text);
    if (!isRecord(value) || !isRecord(value['answers']) || !isRecord(value['kept'])) return null;
    const { answers, etag, savedAt } = value['kept'];
    if (!isRecord(answers) || typeof etag !== 'string' || typeof savedAt !== 'string') return null;
    return { answers: value['answers'], kept: { answers, etag, savedAt } };
  } catch {
    return null;
  }
}

export const keptHere = (memberId: string, contractId: string): KeptHere | null => read(recall(nameOf(memberId, contractId)));

/** Kept only as long as the server does not have it: answers are nobody's business on a shared machine. */
export function keepHere(memberId: string, contractId: string, draft: Draft | null): void {
  const unsent = draft !== null && draft.status !== 'saved';
  remember(nameOf(memberId, contractId), unsent ? JSON.stringify({ answers: draft.answers, kept: draft.kept }) : null);
}
