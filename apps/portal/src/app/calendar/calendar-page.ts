import { Component, computed, inject, input, numberAttribute, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { CalendarYearView, ImportCalendarRequest } from '@vizavi/api-types';
import { isCalendarYear, OWN_DAY_KINDS, OWN_DAY_SCOPES, readCalendar, type CalendarFault, type OwnDay } from '@vizavi/domain';
import { attempt } from '../api/attempt';
import { grouped } from '../contract/grouped';
import { TimeRequests } from '../api/time-requests';
import { Day } from '../language/language.pipes';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { FailureNotice } from '../ui/failure-notice';
import { Field, Input } from '../ui/field';
import { FileDrop } from '../ui/file-drop';
import { Icon } from '../ui/icon';
import { Load } from '../ui/load';
import { ToastList } from '../ui/toast-list';

type DayOfYear = CalendarYearView['days'][number];

/** The production calendar of a year: loaded from a file, with the days of the region and of the company. */
@Component({
  selector: 'vz-calendar-page',
  host: { class: 'vz-page' },
  imports: [Badge, Button, Day, FailureNotice, Field, FileDrop, Icon, Input, Load, T],
  templateUrl: './calendar-page.html',
  styleUrl: './calendar-page.css',
})
export class CalendarPage {
  private readonly router = inject(Router);
  private readonly requests = inject(TimeRequests);
  private readonly toasts = inject(ToastList);
  private readonly words = inject(Words);
  readonly year = input(undefined, { transform: (value: unknown) => (value ? numberAttribute(value) : undefined) });
  protected readonly shown = computed(() => this.year() ?? new Date().getFullYear());
  protected readonly calendar = this.requests.readYear(() => this.shown());
  protected readonly months = computed(() => {
    const days = this.calendar.value()?.days ?? [];
    const name = new Intl.DateTimeFormat(this.words.language(), { month: 'long', timeZone: 'UTC' });
    return grouped(days, ({ day }) => day.slice(0, 7)).map(([month, of]) => ({
      name: name.format(new Date(`${month}-01T00:00:00Z`)),
      days: of,
      indent: indentOf(of),
    }));
  });
  /** Monday first; the fifth of January 2026 was one. */
  protected readonly week = computed(() => {
    const name = new Intl.DateTimeFormat(this.words.language(), { weekday: 'short', timeZone: 'UTC' });
    return Array.from({ length: 7 }, (_, index) => name.format(new Date(Date.UTC(2026, 0, 5 + index))));
  });
  protected readonly faults = signal<readonly CalendarFault[]>([]);
  protected readonly importing = attempt((key, body: ImportCalendarRequest) => this.requests.importYear(body, { key }));
  protected readonly setting = attempt((key, body: OwnDay) => this.requests.setDay(body, { key }));
  protected readonly removing = attempt((key, day: string) => this.requests.removeDay(day, { key }));
  protected readonly kinds = OWN_DAY_KINDS;
  protected readonly scopes = OWN_DAY_SCOPES;

  protected go(year: number): void {
    void this.router.navigate([], { queryParams: { year }, replaceUrl: true });
  }

  /** The same reading as on the server, so that every fault is told before anything is sent. */
  protected async load(file: File): Promise<void> {
    const text = await file.text();
    const read = readCalendar(text, this.shown());
    this.faults.set(isCalendarYear(read) ? [] : read);
    if (!isCalendarYear(read) || !(await this.importing.run({ year: this.shown(), text }))) return;
    this.toasts.show(this.words.t('calendar.loaded', { year: String(this.shown()) }));
    this.calendar.reload();
  }

  protected async add(form: HTMLFormElement): Promise<void> {
    const values = Object.fromEntries(new FormData(form)) as unknown as OwnDay;
    if (!(await this.setting.run(values))) return;
    form.reset();
    this.calendar.reload();
  }

  protected async remove(day: string): Promise<void> {
    await this.removing.run(day);
    this.calendar.reload();
  }
}

/** Empty places before the first of a month; a week begins on Monday. */
const indentOf = ([first]: readonly DayOfYear[]): number => (new Date(`${first!.day}T00:00:00Z`).getUTCDay() + 6) % 7;
