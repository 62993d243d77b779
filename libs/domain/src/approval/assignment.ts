/** `waiting`: its turn in a serial stage has not come; `cancelled`: the stage was decided without it. */
export const ASSIGNMENT_STATES = ['waiting', 'active', 'done', 'cancelled'] as const;
export type AssignmentState = (typeof ASSIGNMENT_STATES)[number];

export const DECISIONS = ['approved', 'approvedWithRemarks', 'returned', 'declined'] as const;
export type Decision = (typeof DECISIONS)[number];

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
}

/** What an assignment is when its fact does not say. */
export const ASSIGNMENT_DEFAULTS = {
  inPlaceOf: null,
  clockFrom: null,
  clockMinutes: null,
  silenceAt: null,
  silenceStep: 0,
  escalatedTo: [],
} as const satisfies Partial<Assignment>;

type Later = keyof typeof ASSIGNMENT_DEFAULTS;

/** An assignment as it was once written down: what later versions of the product added may be missing. */
export type StoredAssignment = Omit<Assignment, Later> & Partial<Pick<Assignment, Later>>;

export const assignmentFrom = (stored: StoredAssignment): Assignment => ({ ...ASSIGNMENT_DEFAULTS, ...stored });

export const isOpenAssignment = (assignment: Assignment): boolean => assignment.state === 'active' || assignment.state === 'waiting';
