import type { CommentView } from '@vizavi/api-types';
import type { Audience } from '@vizavi/domain';
import { grouped } from '../grouped';

/** Comments that answer one another, about one clause or the whole contract. */
export interface Thread {
  readonly id: string;
  readonly clauseId: string | null;
  readonly clauseNumber: string | null;
  readonly audience: Audience;
  readonly comments: readonly CommentView[];
  readonly isResolved: boolean;
}

/** Threads in the order of the text, those about the whole contract first. */
export function threadsOf(comments: readonly CommentView[], clauseIds: readonly string[]): readonly Thread[] {
  const threads = grouped(comments, (comment) => comment.threadId).map(([, group]) =>
    threadOf([...group].sort((a, b) => a.at.localeCompare(b.at))),
  );
  const place = ({ clauseId }: Thread): number => (clauseId === null ? -1 : clauseIds.indexOf(clauseId));
  return threads.sort((a, b) => place(a) - place(b));
}

function threadOf(comments: readonly CommentView[]): Thread {
  const first = comments[0]!;
  const { threadId, clauseId, clauseNumber, audience } = first;
  return { id: threadId, clauseId, clauseNumber, audience, comments, isResolved: comments.some((one) => one.resolvedAt !== null) };
}
