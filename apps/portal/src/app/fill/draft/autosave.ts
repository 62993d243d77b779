import type { AnswersView } from '@vizavi/api-types';
import { type Answers, assertNever } from '@vizavi/domain';
import { isSame, merge } from './merge';

export type SaveStatus = 'saved' | 'dirty' | 'saving' | 'offline' | 'conflict' | 'refused';

/** What the server holds, with the version that goes back as `If-Match`. */
export type Kept = Pick<AnswersView, 'answers' | 'etag' | 'savedAt'>;

/** A draft between the screen and the server. */
export interface Draft {
  readonly status: SaveStatus;
  /** What is on the screen. */
  readonly answers: Answers;
  /** What the server was last known to hold. */
  readonly kept: Kept;
  /** What is on its way. */
  readonly sent: Answers | null;
  /** What another device saved meanwhile, until a person has chosen. */
  readonly theirs: Kept | null;
}

export type DraftEvent =
  | { readonly kind: 'typed'; readonly answers: Answers }
  | { readonly kind: 'sending' }
  | { readonly kind: 'accepted'; readonly etag: string; readonly savedAt: string }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'overtaken'; readonly theirs: Kept }
  | { readonly kind: 'settled'; readonly answers: Answers };

export const draftOf = (kept: Kept): Draft => ({ status: 'saved', answers: kept.answers, kept, sent: null, theirs: null });

/** Whether there is something to send now. */
export const isSendable = ({ status }: Draft): boolean => status === 'dirty' || status === 'offline';

const standingOn = (draft: Draft, kept: Kept, answers: Answers): Draft => ({
  ...draft,
  status: isSame(answers, kept.answers) ? 'saved' : 'dirty',
  answers,
  kept,
  sent: null,
  theirs: null,
});

function typed(draft: Draft, answers: Answers): Draft {
  const waits = draft.status === 'saved' || draft.status === 'refused';
  return { ...draft, answers, status: waits ? 'dirty' : draft.status };
}

/** What was typed while the last save was on its way is still to be sent. */
function accepted(draft: Draft, etag: string, savedAt: string): Draft {
  if (draft.sent === null) return draft;
  return standingOn(draft, { answers: draft.sent, etag, savedAt }, draft.answers);
}

function overtaken(draft: Draft, theirs: Kept): Draft {
  const { answers, differing } = merge(draft.kept.answers, draft.answers, theirs.answers);
  if (differing.length === 0) return standingOn(draft, theirs, answers);
  return { ...draft, status: 'conflict', sent: null, theirs };
}

/** The next state of a draft. Typing is never lost, whatever happens on the way; nothing is sent while a person chooses. */
export function step(draft: Draft, event: DraftEvent): Draft {
  switch (event.kind) {
    case 'typed':
      return typed(draft, event.answers);
    case 'sending':
      return isSendable(draft) ? { ...draft, status: 'saving', sent: draft.answers } : draft;
    case 'accepted':
      return accepted(draft, event.etag, event.savedAt);
    case 'unreachable':
      return draft.status === 'saving' ? { ...draft, status: 'offline', sent: null } : draft;
    case 'refused':
      return { ...draft, status: 'refused', sent: null };
    case 'overtaken':
      return overtaken(draft, event.theirs);
    case 'settled':
      return draft.theirs ? standingOn(draft, draft.theirs, event.answers) : draft;
    default:
      return assertNever(event);
  }
}
