import { Component, computed, input } from '@angular/core';
import type { ReassignmentPreview } from '@vizavi/api-types';
import { T } from '../../language/t.pipe';

/** Lines with as much as nobody else are left out behind this many. */
const SHOWN = 8;

/** How busy everybody is, and would be after the hand-over: whoever gives, then whoever gets or is busiest. */
@Component({
  selector: 'vz-load-bars',
  imports: [T],
  template: `
    <ul>
      @for (one of lines(); track one.memberId) {
        <li>
          <span class="name">
            {{ one.name }}
            @if (one.away) {
              <span class="vz-quiet">({{ 'absence.away' | t }})</span>
            }
          </span>
          <span class="vz-number">
            @if (one.before === one.after) {
              {{ one.before }}
            } @else {
              <span class="vz-quiet">{{ one.before }} → </span><strong>{{ one.after }}</strong>
            }
          </span>
          <span class="bar" aria-hidden="true">
            <span class="stays" [style.width.%]="share(one.kept)"></span>
            <span class="comes" [style.width.%]="share(one.after - one.kept)"></span>
          </span>
        </li>
      }
    </ul>
  `,
  styleUrl: './load-bars.css',
})
export class LoadBars {
  readonly of = input.required<ReassignmentPreview>();
  readonly gives = input.required<number>();
  readonly gets = input.required<ReadonlyMap<string | null, number>>();

  protected readonly lines = computed(() => {
    const { of, open, away, takers } = this.of();
    const left = Math.max(0, open - this.gives());
    const others = takers
      .map(({ person, open: before, away: isAway }) => {
        const after = before + (this.gets().get(person.memberId) ?? 0);
        return { memberId: person.memberId, name: person.name, away: isAway, before, after, kept: before };
      })
      .toSorted((a, b) => Number(b.after > b.before) - Number(a.after > a.before) || b.after - a.after)
      .slice(0, SHOWN);
    return [{ memberId: of.memberId, name: of.name, away, before: open, after: left, kept: left }, ...others];
  });
  private readonly most = computed(() => Math.max(1, ...this.lines().flatMap(({ before, after }) => [before, after])));

  protected share(count: number): number {
    return (count / this.most()) * 100;
  }
}
