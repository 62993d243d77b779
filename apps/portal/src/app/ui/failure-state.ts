import { Component, computed, inject, input, output } from '@angular/core';
import type { Failure } from '../api/failure';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Button } from './button';
import { Empty } from './empty';
import { wordsOf } from './failure-words';

/** In place of what could not be loaded, with a way to try again. `*vzLoad` draws it by itself. */
@Component({
  selector: 'vz-failure-state',
  imports: [T, Button, Empty],
  host: { '[attr.role]': '"alert"' },
  template: `
    <vz-empty
      [icon]="failure().status === 404 ? 'search' : failure().code === 'offline' ? 'offline' : 'alert'"
      [heading]="said().title"
      [text]="said().text"
    >
      @if (failure().status !== 404) {
        <button vzButton type="button" (click)="again.emit()">{{ 'common.retry' | t }}</button>
      }
    </vz-empty>
  `,
})
export class FailureState {
  private readonly words = inject(Words);
  readonly failure = input.required<Failure>();
  readonly again = output<void>();
  protected readonly said = computed(() => wordsOf(this.failure(), this.words));
}
