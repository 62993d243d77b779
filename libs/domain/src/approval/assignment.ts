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
}

export const isOpenAssignment = (assignment: Assignment): boolean => assignment.state === 'active' || assignment.state === 'waiting';
