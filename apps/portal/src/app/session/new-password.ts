import { computed, inject, Injectable, signal } from '@angular/core';
import { Words } from '../language/words';

export const SHORTEST_PASSWORD = 12;

/** A new password typed twice, for the reset page, the invitation and the profile; provided by the component that asks. */
@Injectable()
export class NewPassword {
  private readonly words = inject(Words);
  readonly value = signal('');
  readonly repeated = signal('');
  private readonly judged = signal(false);

  readonly fault = computed(() =>
    this.judged() && this.value().length < SHORTEST_PASSWORD ? this.words.t('session.passwordShort') : null,
  );
  readonly repeatFault = computed(() =>
    this.judged() && this.value() !== this.repeated() ? this.words.t('session.passwordsDiffer') : null,
  );

  /** Shows faults from now on; true when there are none. */
  judge(): boolean {
    this.judged.set(true);
    return !this.fault() && !this.repeatFault();
  }

  clear(): void {
    this.value.set('');
    this.repeated.set('');
    this.judged.set(false);
  }
}
