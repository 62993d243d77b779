import { Component, computed, inject, input } from '@angular/core';
import type { Failure } from '../api/failure';
import { Words } from '../language/words';
import { wordsOf } from './failure-words';
import { Icon } from './icon';

/** Why an act did not succeed, beside the button: `<vz-failure-notice [failure]="saving.failure()" />`. Draws nothing while there is none. */
@Component({
  selector: 'vz-failure-notice',
  imports: [Icon],
  host: { '[attr.role]': '"alert"' },
  template: `
    @if (said(); as text) {
      <div class="vz-notice vz-notice--bad">
        <vz-icon name="alert" />
        <div>
          <p>
            <strong>{{ text.title }}</strong>
          </p>
          @if (text.text) {
            <p>{{ text.text }}</p>
          }
          <ng-content />
        </div>
      </div>
    }
  `,
  styles: `
    :host:empty {
      display: none;
    }
  `,
})
export class FailureNotice {
  private readonly words = inject(Words);
  readonly failure = input.required<Failure | null>();
  /** In place of the server's title. */
  readonly title = input<string | null>(null);
  protected readonly said = computed(() => {
    const failure = this.failure();
    if (!failure) return null;
    const own = this.title();
    return own ? { title: own, text: '' } : wordsOf(failure, this.words);
  });
}
