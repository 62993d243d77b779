import { Component, computed, inject, input, output } from '@angular/core';
import type { InsightsView } from '@vizavi/api-types';
import { number } from '@vizavi/words';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Icon } from '../../ui/icon';
import { executedBefore, flowOf, medianOf, overdueShare, paceOf } from './comparisons';

const MARKS = { calm: null, good: 'check', near: 'clock', bad: 'alert' } as const;

/** Four numbers, each with what it is compared with. Bones until they are there, of the same size. */
@Component({
  selector: 'vz-board-numbers',
  imports: [T, Icon],
  template: `
    <dl [attr.aria-label]="'board.numbers' | t" [attr.aria-busy]="insights() === undefined">
      @for (tile of tiles(); track tile.word) {
        <div class="tile" [class.bad]="tile.comparison?.tone === 'bad'">
          <dt>{{ tile.word | t }}</dt>
          <dd class="figure">
            @if (tile.value === null) {
              <span class="vz-bone"></span>
            } @else {
              <button type="button" (click)="open(tile.opens)">
                {{ tile.value }}<span class="vz-hidden">, {{ 'bottlenecks.show' | t }}</span>
              </button>
            }
          </dd>
          <dd class="compared" [class]="'tone-' + (tile.comparison?.tone ?? 'calm')">
            @if (tile.comparison; as comparison) {
              @if (marks[comparison.tone]; as mark) {
                <vz-icon [name]="mark" [size]="14" />
              }
              {{ comparison.text }}
            }
            @if (tile.was; as was) {
              <span class="was">{{ was }}</span>
            }
          </dd>
        </div>
      }
    </dl>
  `,
  styleUrl: './board-numbers.css',
})
export class BoardNumbers {
  private readonly words = inject(Words);
  readonly insights = input.required<InsightsView | undefined>();
  readonly overdue = output();
  readonly inWork = output();
  /** A figure whose contracts are to be listed. */
  readonly figure = output<string>();
  protected readonly marks = MARKS;

  protected readonly tiles = computed(() => {
    const [say, insights] = [this.words.say(), this.insights()];
    const count = (value: number) => number(say.language, value);
    const was = (value: number | null | undefined) =>
      insights && value !== null && value !== undefined
        ? say('bottlenecks.comparedAgo', { days: insights.days, before: count(value) })
        : null;
    return [
      {
        word: 'board.inWork' as const,
        opens: 'inWork' as const,
        value: insights ? count(insights.inWork) : null,
        was: was(insights?.inWorkBefore),
        comparison: insights && flowOf(say, insights),
      },
      {
        word: 'board.overdue' as const,
        opens: 'overdue' as const,
        value: insights ? count(insights.overdue) : null,
        was: was(insights?.overdueBefore),
        comparison: insights && overdueShare(say, insights),
      },
      {
        word: 'board.medianDays' as const,
        opens: 'way:all' as const,
        value: insights ? medianOf(say, insights) : null,
        was: null,
        comparison: insights && paceOf(say, insights),
      },
      {
        word: 'board.executedMonth' as const,
        opens: `signed:${thisMonth()}` as const,
        value: insights ? count(insights.executedThisMonth) : null,
        was: null,
        comparison: insights && executedBefore(say, insights),
      },
    ];
  });

  protected open(what: string): void {
    if (what === 'inWork') this.inWork.emit();
    else if (what === 'overdue') this.overdue.emit();
    else this.figure.emit(what);
  }
}

const MONTH = 'YYYY-MM'.length;
const thisMonth = (): string => new Date().toISOString().slice(0, MONTH);
