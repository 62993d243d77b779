import type { Bilingual, CalendarFault, DayKind, Entanglement, OwnDay, StageKind, WorkingHours } from '@vizavi/domain';
import type { CalendarView } from './audit';
import type { PersonView } from './people';

/** Another substitution that meets this one, and how. */
export interface EntanglementView {
  readonly kind: Entanglement['kind'];
  readonly member: PersonView;
  readonly to: PersonView;
  readonly firstDay: string;
  readonly lastDay: string;
}

export interface SubstitutionView {
  readonly id: string;
  readonly member: PersonView;
  readonly to: PersonView;
  readonly firstDay: string;
  readonly lastDay: string;
  /** Kinds of stages that are handed over; empty: all. */
  readonly kinds: readonly StageKind[];
  readonly note: string | null;
  readonly plannedBy: PersonView;
  readonly standing: 'planned' | 'now' | 'over';
  readonly entanglements: readonly EntanglementView[];
  readonly mayChange: boolean;
  readonly etag: string;
}

export interface PlanSubstitutionRequest {
  /** Oneself when it is left out. */
  readonly memberId?: string;
  readonly toMemberId: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly kinds?: readonly StageKind[];
  readonly note?: string | null;
}

export type ChangeSubstitutionRequest = Partial<Omit<PlanSubstitutionRequest, 'memberId'>>;

/** An employee in the calendar of the team. */
export interface ColleagueView {
  readonly person: PersonView;
  readonly department: string | null;
  /** Duties that wait for them now, and how many of those are late. */
  readonly open: number;
  readonly overdue: number;
  readonly hours: WorkingHours | null;
  readonly mayPlan: boolean;
  /** Whether the reader may look for duties of theirs to pass on. */
  readonly mayReassign: boolean;
  readonly substitutions: readonly SubstitutionView[];
}

export interface AbsenceView {
  readonly days: readonly { readonly day: string; readonly kind: DayKind }[];
  readonly today: string;
  readonly people: readonly ColleagueView[];
}

/** A year of the calendar with the supplier's own days. */
export interface CalendarYearView extends CalendarView {
  readonly ownDays: readonly OwnDay[];
  readonly days: readonly { readonly day: string; readonly kind: DayKind }[];
  readonly workingDaysCount: number;
}

export interface ImportCalendarRequest {
  readonly year: number;
  /** The file's text, as it is. */
  readonly text: string;
}

/** In the problem document of a file that cannot be taken: every fault with its line. */
export type CalendarFaultView = CalendarFault;

/** A duty of somebody that may be passed on, and to whom it would go; of the contract its envelope alone. */
export interface MovableDuty {
  readonly assignmentId: string;
  readonly contractId: string;
  readonly number: string;
  readonly client: string;
  readonly form: Bilingual;
  readonly stage: Bilingual;
  /** Null while its turn has not come or the client holds. */
  readonly dueAt: string | null;
  readonly isLate: boolean;
  /** Null: nobody is free to take it. */
  readonly to: PersonView | null;
  /** Why it cannot be passed on so, as the code of a problem; null when it can. */
  readonly refused: string | null;
  /** Version of the contract, for `POST assignments/:id/reassign`. */
  readonly etag: string;
}

/** Somebody who may take duties over, with what waits for them now. */
export interface TakerView {
  readonly person: PersonView;
  readonly open: number;
  readonly overdue: number;
  /** Away now, so that nothing is spread to them. */
  readonly away: boolean;
}

/** What would happen if somebody's duties were passed on; nothing has happened yet. */
export interface ReassignmentPreview {
  readonly of: PersonView;
  readonly open: number;
  readonly overdue: number;
  readonly away: boolean;
  readonly duties: readonly MovableDuty[];
  readonly takers: readonly TakerView[];
}

/** A duty that has been passed on. */
export interface ReassignedDuty {
  readonly contractId: string;
  readonly assignmentId: string;
  readonly to: PersonView;
  readonly etag: string;
}
