import { Component, input } from '@angular/core';
import type { PartLook } from './column-bars';

export interface LegendEntry {
  readonly look: PartLook | 'mark';
  readonly name: string;
}

/** What the patterns of columns stand for; the columns say the same in words. */
@Component({
  selector: 'vz-figure-legend',
  host: { 'aria-hidden': 'true' },
  template: `@for (entry of entries(); track entry.name) {
    <span><i [class]="entry.look"></i> {{ entry.name }}</span>
  }`,
  styleUrls: ['./looks.css'],
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--s4);
      margin-top: var(--s2);
      color: var(--text-2);
      font-size: var(--size-1);
    }
    span {
      display: inline-flex;
      align-items: center;
      gap: var(--s2);
    }
    i {
      width: 0.75rem;
      height: 0.75rem;
      border-radius: 0.1875rem;
    }
    .hatched {
      border: 1px solid var(--text-3);
    }
    .mark {
      height: 2px;
      background: var(--text-3);
    }
  `,
})
export class FigureLegend {
  readonly entries = input.required<readonly LegendEntry[]>();
}
