import type { Body } from '@vizavi/domain';

/** A clause as it was sent: what it is compared with when the file comes back. Bodies carry the words of their places. */
export interface SentClause {
  readonly clauseId: string;
  readonly parentId: string | null;
  /** Printed number, «4.2»; null of a clause that was only proposed. */
  readonly number: string | null;
  readonly heading: string | null;
  /** The wording that stands; null of a section, and of a clause that was only proposed. */
  readonly base: Body | null;
  /** The wording with every proposal in it that the file showed; null where none was. */
  readonly proposed: Body | null;
  readonly status: 'inserted' | 'deleted' | null;
  /** The file showed it at another place too, where it was proposed to move. */
  readonly isMoving?: boolean;
}

/** The text that a returned file is compared with, in reading order. */
export interface SentText {
  readonly clauses: readonly SentClause[];
  readonly opening: readonly string[];
  readonly comments: readonly { readonly author: string; readonly text: string }[];
}
