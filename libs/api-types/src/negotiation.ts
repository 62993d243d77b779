import type { AnswerKind, Body } from '@vizavi/domain';
import type { PersonView } from './people';

export interface FallbackView {
  readonly label: { readonly ru: string; readonly en: string };
  readonly body: Body;
}

export interface SideView {
  readonly turns: number;
  readonly workingMinutes: number;
}

/** What is new for the reader between two moments; a read mark takes the second. */
export interface NewsView {
  readonly since: string;
  readonly until: string;
  readonly suggested: number;
  readonly answered: Readonly<Partial<Record<AnswerKind, number>>>;
  readonly clauses: readonly { readonly clauseId: string; readonly number: string }[];
  /** Of everybody else, as the reader may see them. */
  readonly comments: number;
  /** The text that the reader knows, when another stands by now. */
  readonly fromRevision: number | null;
  /** What the other side wrote when it handed the contract over. */
  readonly note: string | null;
}

/** Who else of one's own side has the contract open; `clauseId`: the clause that they are editing. */
export interface PresentView {
  readonly person: PersonView;
  readonly clauseId: string | null;
  readonly since: string;
}

/** For the lawyer: a clause's wordings in the order of preference, and what was granted before. */
export interface PlaybookView {
  readonly clauseId: string;
  readonly standard: Body | null;
  readonly fallbacks: readonly FallbackView[];
  readonly granted: readonly GrantedView[];
}

export interface GrantedView {
  readonly body: Body;
  readonly at: string;
  /** It was this client. */
  readonly sameClient: boolean;
  /** Named only to whoever may read that contract. */
  readonly client: string | null;
  readonly contract: { readonly id: string; readonly number: string | null } | null;
  /** How many contracts have this very wording. */
  readonly times: number;
}

export interface TeamMemberView {
  readonly person: PersonView;
  readonly as: 'manager' | 'signatory' | 'reviewer' | 'copy';
  /** Null: has not said so; `current`: nothing has changed since. */
  readonly check: { readonly at: string; readonly note: string | null; readonly current: boolean } | null;
}

/** The client's own people around a contract; the supplier never sees it. */
export interface TeamView {
  readonly members: readonly TeamMemberView[];
  readonly candidates: readonly PersonView[];
  readonly mayInvite: boolean;
  readonly mayCheck: boolean;
}
