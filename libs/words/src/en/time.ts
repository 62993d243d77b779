import type { Twin } from '../dictionary';
import type { time as russian } from '../ru/time';

export const time: Twin<typeof russian> = {
  leftDays: '{count, plural, one {# working day left} other {# working days left}}',
  leftHours: '{count, plural, one {# h left} other {# h left}}',
  leftMinutes: '{count, plural, =0 {due now} one {# min left} other {# min left}}',
  lateDays: '{count, plural, one {# working day overdue} other {# working days overdue}}',
  lateHours: '{count, number} h overdue',
  lateMinutes: '{count, number} min overdue',
  days: '{count, plural, one {# working day} other {# working days}}',
  hours: '{count, number} h',
  minutes: '{count, number} min',
  hoursAndMinutes: '{hours, number} h {minutes, number} min',
  justNow: 'just now',
  minutesAgo: '{count, plural, one {# minute ago} other {# minutes ago}}',
  todayAt: 'today, {time}',
  yesterdayAt: 'yesterday, {time}',
  untilToday: 'by {time}',
  untilTomorrow: 'by tomorrow, {time}',
  untilDate: 'by {date}',
  usually: 'usually {duration}',
  promised: 'promised {duration}',
  since: 'since {date}',
  updated: 'updated {when}',
};
