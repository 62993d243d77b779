/** What is wrong with a line of a calendar's file. */
export const CALENDAR_FAULTS = [
  'notReadable',
  'wrongYear',
  'noSuchDay',
  'unknownKind',
  'twice',
  'weekendOff',
  'weekdayWorking',
  'wrongLength',
  'tooFewWorkingDays',
] as const;

export interface CalendarFault {
  /** Counted from 1; 0: the file as a whole. In JSON the number of the month. */
  readonly line: number;
  readonly code: (typeof CALENDAR_FAULTS)[number];
  /** What stands there, cut short. */
  readonly found: string;
}

export const faultAt = (line: number, code: CalendarFault['code'], found = ''): CalendarFault => ({
  line,
  code,
  found: found.slice(0, 60),
});
