import { addWorkingMinutes, RUSSIAN_CALENDAR } from '@vizavi/domain';
import { Clock } from '../platform/clock/clock';

/** A clock that stories move, in working time, so that their facts fall where people work. */
export class MovableClock extends Clock {
  private moment: string;

  constructor(private readonly real = new Clock()) {
    super();
    this.moment = real.now();
  }

  override now(): string {
    return this.moment;
  }

  /** So many working hours before the real now. */
  goBack(hours: number): void {
    this.moment = addWorkingMinutes(RUSSIAN_CALENDAR, this.real.now(), -Math.round(hours * 60));
  }

  /** Forward in working time, never past the real now. */
  pass(hours: number): void {
    const next = addWorkingMinutes(RUSSIAN_CALENDAR, this.moment, Math.max(1, Math.round(hours * 60)));
    const latest = this.real.now();
    this.moment = next < latest ? next : latest;
  }
}
