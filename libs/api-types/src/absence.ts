import type { CalendarFault, DayKind, Entanglement, OwnDay, StageKind, WorkingHours } from '@vizavi/domain';
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

export interface ReassignedDuty {
  readonly contractId: string;
  readonly assignmentId: string;
  readonly toMemberId: string;
  /** Version of the contract as the preview showed it. */
  readonly etag: string;
}

export interface DutyPreview {
  readonly contractId: string;
  readonly assignmentId: string;
  readonly number: string | null;
  readonly title: string;
  readonly company: string;
  readonly stage: string;
  readonly dueAt: string | null;
  readonly to: PersonView | null;
  /** Why it cannot be passed on, as the code of a problem; null when it can. */
  readonly refused: string | null;
  readonly etag: string;
}

export interface ReassignmentOutcome {
  readonly assignmentId: string;
  readonly refused: string | null;
}
