import { afterNextRender, Component, effect, ElementRef, inject, input, output, signal, untracked } from '@angular/core';
import type { Language } from '@vizavi/domain';
import type { DraftText } from './draft-text';
import { PaperBody } from './paper-body';
import { scrolling } from '../../ui/scrolling';

const MARGIN = 0.3;

/** The text of a draft on paper; follows the field that is being filled in. `picked` tells which place was clicked. */
@Component({
  selector: 'vz-paper-text',
  imports: [PaperBody],
  host: { class: 'vz-paper', '[attr.lang]': 'language()', '(click)': 'pick($any($event.target))' },
  template: `
    <h2 class="title">{{ text().title }}</h2>
    <vz-paper-body class="preamble" [body]="text().preamble" [lit]="lit()" />
    @for (clause of text().clauses; track clause.clauseId) {
      <div
        class="clause"
        [animate.enter]="isDrawn() ? 'arrives' : 'stands'"
        [class.section]="clause.depth === 1"
        [attr.data-clause]="clause.clauseId"
      >
        @if (clause.heading; as heading) {
          <h3>
            <span class="number">{{ clause.number }}.</span> {{ heading }}
          </h3>
        }
        @if (clause.body; as body) {
          @if (!clause.heading) {
            <span class="number">{{ clause.number }}.</span>
          }
          <vz-paper-body [body]="body" [lit]="lit()" />
        }
      </div>
    }
  `,
  styleUrl: './paper-text.css',
})
export class PaperText {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly text = input.required<DraftText>();
  readonly language = input.required<Language>();
  readonly lit = input<string | null>(null);
  readonly picked = output<string>();
  /** Only a clause that an answer brings in arrives; the text that opens is simply there. */
  protected readonly isDrawn = signal(false);

  constructor() {
    afterNextRender(() => this.isDrawn.set(true));
    effect(() => {
      const key = this.lit();
      if (key !== null) untracked(() => requestAnimationFrame(() => this.show(key)));
    });
  }

  protected pick(target: HTMLElement): void {
    const key = target.closest('[data-place]')?.getAttribute('data-place');
    if (key) this.picked.emit(key);
  }

  /** Moves the paper in its own frame, never the page: the eye is on the form. */
  private show(key: string): void {
    const place = this.element.querySelector(`[data-place="${CSS.escape(key)}"]`);
    const frame = this.element.closest<HTMLElement>('[data-frame]');
    if (!place || !frame) return;
    const [at, seen] = [place.getBoundingClientRect(), frame.getBoundingClientRect()];
    const isSeen = at.top > seen.top + 24 && at.bottom < seen.bottom - 24;
    if (!isSeen) frame.scrollTo({ top: frame.scrollTop + at.top - seen.top - seen.height * MARGIN, behavior: scrolling() });
  }
}
