import { Component, computed, inject, linkedSignal } from '@angular/core';
import { Words } from '../language/words';
import { type DraftText, draftText, keepUnchanged } from './text/draft-text';
import { PaperText } from './text/paper-text';
import { Filling } from './filling';

/** The text of the contract as it stands with every key pressed; a click on a place asks for its field. */
@Component({
  selector: 'vz-live-text',
  imports: [PaperText],
  host: { 'data-frame': '', tabindex: '0', '[attr.role]': '"region"', '[attr.aria-label]': 'label()' },
  template: `
    @if (text(); as paper) {
      <vz-paper-text [text]="paper" [language]="language()" [lit]="filling.current()" (picked)="filling.wanted.set($event)" />
    }
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
      overflow: auto;
      overscroll-behavior: contain;
      border-radius: var(--round-1);
    }
  `,
})
export class LiveText {
  protected readonly filling = inject(Filling);
  private readonly words = inject(Words);
  protected readonly label = computed(() => this.words.t('fill.liveText'));
  protected readonly language = computed(() => this.filling.contract()?.language ?? 'ru');
  private readonly source = computed(() => {
    const [view, contract] = [this.filling.view(), this.filling.contract()];
    if (!view || !contract) return null;
    const { form, supplier } = view;
    const { language, number, base } = contract;
    return draftText({ form, supplier, language, number, base, answers: this.filling.answers() });
  });
  protected readonly text = linkedSignal<DraftText | null, DraftText | null>({
    source: this.source,
    computation: (next, previous) => next && keepUnchanged(next, previous?.value ?? undefined),
  });
}
