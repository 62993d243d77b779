import { DestroyRef, inject, Injectable, signal } from '@angular/core';

const MINUTE = 60_000;

/** The present minute, for relative dates that grow old while a page stays open. */
@Injectable({ providedIn: 'root' })
export class Clock {
  private readonly minute = signal(new Date());
  readonly now = this.minute.asReadonly();

  constructor() {
    const ticking = setInterval(() => this.minute.set(new Date()), MINUTE);
    inject(DestroyRef).onDestroy(() => clearInterval(ticking));
  }
}
