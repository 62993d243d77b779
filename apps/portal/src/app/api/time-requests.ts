import { inject, Injectable } from '@angular/core';
import {
  type AbsenceView,
  type CalendarYearView,
  type ImportCalendarRequest,
  PATHS,
  type PlanSubstitutionRequest,
  type ReassignedDuty,
  type ReassignmentPreview,
  type SubstitutionView,
} from '@vizavi/api-types';
import type { OwnDay } from '@vizavi/domain';
import type { Reading } from './reading';
import { Server, type WriteOptions } from './server';

/** Who is away, who stands in, and when the supplier works. */
@Injectable({ providedIn: 'root' })
export class TimeRequests {
  private readonly server = inject(Server);

  readAbsence(days: () => { readonly from: string; readonly to: string }): Reading<AbsenceView> {
    return this.server.read<AbsenceView>(() => {
      const { from, to } = days();
      return `${PATHS.absence}?from=${from}&to=${to}`;
    });
  }

  plan(body: PlanSubstitutionRequest, options: WriteOptions): Promise<SubstitutionView> {
    return this.server.post(PATHS.substitutions, body, options);
  }

  end(id: string, options: WriteOptions): Promise<void> {
    return this.server.delete(PATHS.substitution(id), options);
  }

  /** What would happen if somebody's duties went to one colleague, or to whoever is least busy. */
  readReassignment(
    of: () => { readonly memberId: string; readonly toMemberId: string | undefined } | undefined,
  ): Reading<ReassignmentPreview> {
    return this.server.read<ReassignmentPreview>(
      () => (of() ? PATHS.memberDuties(of()!.memberId) : undefined),
      () => ({ toMemberId: of()?.toMemberId }),
      { keep: 'keep' },
    );
  }

  reassign(
    assignmentId: string,
    body: { readonly toMemberId: string; readonly reason: string },
    options: WriteOptions,
  ): Promise<ReassignedDuty> {
    return this.server.post(PATHS.reassignment(assignmentId), body, options);
  }

  readYear(year: () => number): Reading<CalendarYearView> {
    return this.server.read<CalendarYearView>(() => PATHS.calendarYear(String(year())));
  }

  importYear(body: ImportCalendarRequest, options: WriteOptions): Promise<CalendarYearView> {
    return this.server.post(PATHS.calendarImports, body, options);
  }

  setDay(body: OwnDay, options: WriteOptions): Promise<CalendarYearView> {
    return this.server.post(PATHS.ownDays, body, options);
  }

  removeDay(day: string, options: WriteOptions): Promise<CalendarYearView> {
    return this.server.delete(PATHS.ownDay(day), options);
  }
}
