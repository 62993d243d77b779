/** A day of the year as `YYYY-MM-DD`, without zone or hours. */
export type Day = string;

/** A moment as ISO 8601 with its offset; what this library gives is always UTC with milliseconds. */
export type Iso = string;

/** How one year departs from plain weeks of five days. */
export interface CalendarYear {
  readonly year: number;
  /** `official`: the Government's transfer of days off is in it; `preliminary`: only the Labour Code is, shown as «предварительно». */
  readonly source: 'official' | 'preliminary';
  /** Days from Monday to Friday that are free: holidays and days moved onto them. */
  readonly daysOff: readonly Day[];
  /** Saturdays and Sundays that are worked. */
  readonly workingDays: readonly Day[];
  /** Working days that end an hour early, on the eve of a holiday (art. 95 of the Labour Code). */
  readonly shortDays: readonly Day[];
}

/** Working hours of a supplier; hours are minutes from local midnight. A calendar is a value: change it by making another. */
export interface WorkingCalendar {
  /** IANA name of the zone in which the hours are meant. */
  readonly zone: string;
  readonly dayStart: number;
  readonly dayEnd: number;
  /** No break when it starts where it ends. */
  readonly breakStart: number;
  readonly breakEnd: number;
  /** Loaded years by their number; a year that is not here is reckoned by `preliminaryYear`. */
  readonly years: Readonly<Record<number, CalendarYear>>;
}

export const SHORT_DAY_MINUTES = 60;
