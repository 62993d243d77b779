import { Clock } from '../../apps/api/src/platform/clock/clock';

/** A clock that goes on by itself until a test moves it. */
export class TestClock extends Clock {
  private ahead = 0;

  override now(): string {
    return new Date(Date.now() + this.ahead).toISOString();
  }

  pass(time: { readonly days?: number; readonly hours?: number; readonly minutes?: number }): void {
    const { days = 0, hours = 0, minutes = 0 } = time;
    this.ahead += ((days * 24 + hours) * 60 + minutes) * 60_000;
  }
}
