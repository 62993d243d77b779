import { Parameters } from '../lists/sql/parameters';
import { valuesOf, type Portfolio } from './portfolio';
import { WorkedTime } from './worked-time';
import type { WorkingMoment } from '../contracts/present/moment.query';

/** So many days up to now, and as many before them to compare with. */
export const SPANS = [30, 90, 365] as const;
export type SpanDays = (typeof SPANS)[number];
export const USUAL_SPAN: SpanDays = 90;

/** A statement over a portfolio in the making: whose contracts, until when, and how working time is told; only what is named is sent along. */
export class SpanSql {
  readonly parameters: Parameters;
  private at: string | null = null;
  private time: WorkedTime | null = null;

  constructor(
    readonly portfolio: Portfolio,
    private readonly moment: WorkingMoment,
    private readonly days: SpanDays,
  ) {
    this.parameters = Parameters.after(valuesOf(portfolio));
  }

  get now(): string {
    return (this.at ??= this.parameters.add(this.moment.now, 'timestamptz'));
  }

  get worked(): WorkedTime {
    return (this.time ??= new WorkedTime(this.moment, this.parameters));
  }

  /** The moment so many spans ago. */
  back(spans: number): string {
    return `(${this.now} - interval '${spans * this.days} days')`;
  }

  /** Whether a moment is in this span or in the one before. */
  within(moment: string): string {
    return `${moment} < ${this.now} and ${moment} >= ${this.back(2)}`;
  }

  /** Whether a moment of these two spans is in the earlier one. */
  isBefore(moment: string): string {
    return `${moment} < ${this.back(1)}`;
  }
}
