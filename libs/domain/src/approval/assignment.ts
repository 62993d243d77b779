/**
 * `waiting`: its turn has not come; `asking`: its holder waits for the answer to a question; `cancelled`: the stage was decided without it.
 */
export const ASSIGNMENT_STATES = ['waiting', 'active', 'asking', 'done', 'cancelled'] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

export const DECISIONS = ['approved', 'approvedWithRemarks', 'returned', 'declined', 'answered'] as const;
export type Decision = (typeof DECISIONS)[number];

/** To decide on the stage, or to answer a colleague's question. */
export const DUTIES = ['decide', 'answer'] as const;
export type Duty = (typeof DUTIES)[number];

/** One person's duty in one stage. */
export interface Assignment {
  readonly id: string;
  readonly stageIndex: number;
  readonly order: number;
  readonly memberId: string;
  readonly groupId: string | null;
  readonly state: AssignmentState;
  readonly decision: Decision | null;
  readonly assignedAt: string;
  /** Null while the client holds: the supplier's clock stands still. */
  readonly dueAt: string | null;
  readonly remindAt: string | null;
  /** Working minutes that were left when the clock stopped. */
  readonly minutesLeft: number | null;
  readonly remindedAt: string | null;
  readonly breachedAt: string | null;
  readonly decidedAt: string | null;
  /** The text that was approved. */
  readonly revisionHash: string | null;
  readonly version: number;
  /** Whose duty it is while another stands in for them; both names stand in the decision. */
  readonly inPlaceOf: string | null;
  /** Where the clock was last set going and for how many working minutes, so that it can be counted again by another calendar. */
  readonly clockFrom: string | null;
  readonly clockMinutes: number | null;
  /** When the next step against silence is due; null before the deadline and when no step is left. */
  readonly silenceAt: string | null;
  /** Steps against silence that have been taken. */
  readonly silenceStep: number;
  /** Heads who were told of the silence, and may look for themselves. */
  readonly escalatedTo: readonly string[];
  readonly duty: Duty;
  /** Of an approver whom a colleague added: the assignment of that colleague. */
  readonly addedFor: string | null;
  /** The assignment that must be decided before this one's turn comes. */
  readonly waitsFor: string | null;
  /** Of a question: the assignment whose holder asks. */
  readonly askedFor: string | null;
  /** Who had this duty and passed it on. */
  readonly delegatedFrom: string | null;
}

/** What an assignment is when its fact does not say. */
export const ASSIGNMENT_DEFAULTS = {
  inPlaceOf: null,
  clockFrom: null,
  clockMinutes: null,
  silenceAt: null,
  silenceStep: 0,
  escalatedTo: [],
  duty: 'decide',
  addedFor: null,
  waitsFor: null,
  askedFor: null,
  delegatedFrom: null,
} as const satisfies Partial<Assignment>;

type Later = keyof typeof ASSIGNMENT_DEFAULTS;

/** An assignment as it was once written down: what later versions of the product added may be missing. */
export type StoredAssignment = Omit<Assignment, Later> & Partial<Pick<Assignment, Later>>;

export const assignmentFrom = (stored: StoredAssignment): Assignment => ({ ...ASSIGNMENT_DEFAULTS, ...stored });

export const isOpenAssignment = (assignment: Assignment): boolean =>
  assignment.state === 'active' || assignment.state === 'waiting' || assignment.state === 'asking';
