import { afterRenderEffect, Component, computed, ElementRef, inject, output, signal } from '@angular/core';
import { T } from '../../language/t.pipe';
import { Chip } from '../../ui/chip';
import { Icon } from '../../ui/icon';
import { OpenContract } from '../open-contract';
import type { ClauseRow } from './clause-rows';

interface Line {
  readonly row: ClauseRow;
  readonly open: number;
}

/** The clauses by number, with what is still open in each. */
@Component({
  selector: 'vz-clause-list',
  imports: [Chip, Icon, T],
  template: `
    <div class="head">
      <h2>{{ 'contract.clauses' | t }}</h2>
      <button type="button" vzChip [pressed]="onlyOpen()" (click)="onlyOpen.set(!onlyOpen())">{{ 'contract.onlyOpen' | t }}</button>
    </div>
    <ol [attr.aria-label]="'contract.clauseList' | t">
      @for (line of lines(); track line.row.id) {
        <li [class.section]="line.row.depth === 1">
          <button
            type="button"
            [attr.aria-current]="line.row.id === contract.rowId() || null"
            [title]="line.row.opening"
            (click)="show(line.row)"
          >
            <span class="number">
              @if (line.row.insertedBy) {
                <vz-icon name="plus" [size]="13" />
              } @else {
                {{ line.row.number }}
              }
            </span>
            <span class="vz-cut">{{ line.row.opening }}</span>
            @if (line.open > 0) {
              <span class="vz-count" aria-hidden="true">{{ line.open }}</span>
              <span class="vz-hidden">{{ 'contract.openOnClause' | t: { count: line.open } }}</span>
            }
          </button>
        </li>
      } @empty {
        <li class="none vz-small vz-quiet">{{ 'contract.noOpen' | t }}</li>
      }
    </ol>
  `,
  styleUrl: './clause-list.css',
})
export class ClauseList {
  protected readonly contract = inject(OpenContract);
  readonly chosen = output();
  protected readonly onlyOpen = signal(false);
  private readonly counts = computed(() => {
    const counts = new Map<string, number>();
    for (const { clauseId } of this.contract.openChains()) counts.set(clauseId, (counts.get(clauseId) ?? 0) + 1);
    return counts;
  });
  protected readonly lines = computed((): readonly Line[] => {
    const rows = this.contract.filter() === null ? this.contract.rows() : this.contract.rows().filter((row) => this.matches(row));
    const lines = rows.map((row) => ({ row, open: this.counts().get(row.id) ?? 0 }));
    return this.onlyOpen() ? lines.filter(({ open }) => open > 0) : lines;
  });

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterRenderEffect(() => {
      this.contract.rowId();
      const line = element.querySelector<HTMLElement>('[aria-current=true]');
      const list = line?.closest('ol');
      // The list alone moves: `scrollIntoView` would move the page with it.
      if (line && list) list.scrollTop += nearest(line.getBoundingClientRect(), list.getBoundingClientRect());
    });
  }

  /** A section without words of its own has no state. */
  private matches(row: ClauseRow): boolean {
    return row.body !== null && this.contract.passes(row.id);
  }

  protected show(row: ClauseRow): void {
    this.contract.chooseRow(row.id);
    this.contract.bringIntoView(row.id);
    this.chosen.emit();
  }
}

/** How far a list must scroll so that a line of it is seen. */
function nearest(line: DOMRect, list: DOMRect): number {
  if (line.top < list.top) return line.top - list.top;
  return line.bottom > list.bottom ? line.bottom - list.bottom : 0;
}
