import { Component, computed, inject } from '@angular/core';
import { clockTime } from '@vizavi/words';
import { Words } from '../../language/words';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icon-paths';
import type { SaveStatus } from './autosave';
import { DraftKeeper } from './draft-keeper';

interface Line {
  readonly icon: IconName;
  readonly text: string;
  readonly tone: '' | 'vz-near' | 'vz-bad';
}

/** «Сохранено в 12:04», and what happens to the answers when they are not. */
@Component({
  selector: 'vz-save-line',
  imports: [Icon],
  template: `
    @if (line(); as said) {
      <vz-icon [name]="said.icon" [size]="16" [class]="said.tone" /> <span [class]="said.tone">{{ said.text }}</span>
    }
    <span class="vz-hidden" aria-live="polite" [attr.role]="'status'">{{ spoken() }}</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: var(--s1);
      color: var(--text-2);
      font-size: var(--size-1);
      font-variant-numeric: tabular-nums;
    }
  `,
})
export class SaveLine {
  private readonly words = inject(Words);
  private readonly keeper = inject(DraftKeeper);

  protected readonly line = computed((): Line | null => {
    const draft = this.keeper.draft();
    return draft && this.lineOf(draft.status, draft.kept.savedAt);
  });
  /** Only what differs from the calm course is told aloud. */
  protected readonly spoken = computed(() => (this.line()?.tone ? this.line()?.text : ''));

  private lineOf(status: SaveStatus, savedAt: string): Line {
    switch (status) {
      case 'saved':
        return { icon: 'check', text: this.words.t('fill.savedAt', { time: clockTime(this.words.say(), new Date(savedAt)) }), tone: '' };
      case 'dirty':
      case 'saving':
        return { icon: 'refresh', text: this.words.t('fill.saving'), tone: '' };
      case 'offline':
        return { icon: 'offline', text: this.words.t('fill.savedHere'), tone: 'vz-near' };
      case 'conflict':
        return { icon: 'alert', text: this.words.t('fill.conflictTitle'), tone: 'vz-near' };
      case 'refused':
        return { icon: 'alert', text: this.words.t('fill.notAccepted'), tone: 'vz-bad' };
    }
  }
}
