import { Injectable, signal } from '@angular/core';

/** One polite live region for the whole portal; `<vz-toasts>` draws it. */
@Injectable({ providedIn: 'root' })
export class Announcer {
  private readonly spoken = signal('');
  readonly text = this.spoken.asReadonly();
  private turn = false;

  /** The same sentence twice is told twice: an invisible mark makes it new. */
  say(text: string): void {
    this.turn = !this.turn;
    this.spoken.set(this.turn ? text : `${text}\u200b`);
  }
}
