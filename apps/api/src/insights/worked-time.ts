import { workingStretches } from '@vizavi/domain';
import type { WorkingMoment } from '../contracts/present/moment.query';
import type { Parameters } from '../lists/sql/parameters';

/** What is older is told as of so long ago: such ages and durations are beyond every figure. */
const YEARS_TOLD = 3;
const YEAR = 365 * 86_400_000;
const MINUTE = 60_000;

/**
 * The supplier's working time in SQL, so that figures over any number of contracts are counted where the contracts are. The calendar goes along as two
 * arrays, where each stretch of work begins and how many working minutes lie before it; a moment's place among them is found by halves.
 */
export class WorkedTime {
  private readonly starts: string;
  private readonly before: string;

  constructor({ now, calendar }: WorkingMoment, parameters: Parameters) {
    const until = Date.parse(now);
    const stretches = workingStretches(calendar, new Date(until - YEARS_TOLD * YEAR).toISOString(), now);
    let total = 0;
    // One more than the stretches: the minutes before the end of the last.
    const before = [0, ...stretches.map(({ from, to }) => (total += (to - from) / MINUTE))];
    this.starts = parameters.add(
      stretches.map(({ from }) => from / MINUTE),
      'integer[]',
    );
    this.before = parameters.add(before, 'integer[]');
  }

  /** Working minutes between two moments, seconds left out as `workingMinutesBetween` leaves them. */
  between(from: string, to: string): string {
    return `(${this.until(to)} - ${this.until(from)})`;
  }

  private until(moment: string): string {
    const minute = `floor(extract(epoch from ${moment}) / 60)::integer`;
    const place = `width_bucket(${minute}, ${this.starts})`;
    const stretch = `(${this.before})[${place} + 1] - (${this.before})[${place}]`;
    return `case ${place} when 0 then 0 else (${this.before})[${place}] + least(${minute} - (${this.starts})[${place}], ${stretch}) end`;
  }
}
