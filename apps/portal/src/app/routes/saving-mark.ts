import { Component, computed, inject } from '@angular/core';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Icon } from '../ui/icon';
import { Button } from '../ui/button';
import { RouteDraft } from './route-draft';

/** Whether what is on screen is with the server. */
@Component({
  selector: 'vz-saving-mark',
  imports: [T, Button, Icon],
  template: `
    <span class="vz-small vz-quiet" aria-live="polite">
      @switch (draft.state()) {
        @case ('saved') {
          <vz-icon name="check" [size]="14" /> {{ 'routes.saved' | t: { time: time() } }}
        }
        @case ('failed') {
          <span class="bad"><vz-icon name="alert" [size]="14" /> {{ 'routes.unsaved' | t }}</span>
        }
        @case ('conflict') {
          <span class="bad"><vz-icon name="alert" [size]="14" /> {{ 'routes.unsaved' | t }}</span>
        }
        @default {
          {{ 'routes.saving' | t }}
        }
      }
    </span>
    @if (draft.state() === 'failed') {
      <button vzButton small type="button" (click)="draft.retry()">{{ 'common.retry' | t }}</button>
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: var(--s2);
    }
    .bad {
      color: var(--bad);
    }
  `,
})
export class SavingMark {
  protected readonly draft = inject(RouteDraft);
  private readonly words = inject(Words);
  protected readonly time = computed(() => {
    const at = this.draft.savedAt();
    return at ? new Intl.DateTimeFormat(this.words.language(), { hour: '2-digit', minute: '2-digit' }).format(new Date(at)) : '';
  });
}
