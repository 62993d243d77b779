import { Component, computed, inject } from '@angular/core';
import { Router } from '@angular/router';
import type { BoardColumn, BoardView, ContractFilter } from '@vizavi/api-types';
import { WorkRequests } from '../api/work-requests';
import { addressOf } from '../contracts/filter/filter-address';
import { KeptFilter } from '../contracts/filter/kept-filter';
import { Load } from '../ui/load';
import { BoardColumns } from './columns/board-columns';
import { NoDeals } from './no-deals';

const boardFilter = ({ sort: _sort, ...filter }: ContractFilter): ContractFilter => filter;

/** The deals of the board in columns. */
@Component({
  selector: 'vz-deals-columns',
  imports: [BoardColumns, Load, NoDeals],
  template: `
    <div *vzLoad="board; let view; skeleton: 'cards'" [attr.aria-busy]="board.loading()">
      @if (isFilled(view)) {
        <vz-board-columns [board]="view" [expected]="expected()" (wider)="showAll($event)" />
      } @else {
        <vz-no-deals />
      }
    </div>
  `,
})
export class DealsColumns {
  private readonly kept = inject(KeptFilter);
  private readonly router = inject(Router);
  protected readonly board = inject(WorkRequests).readBoard(() => boardFilter(this.kept.filter()));

  /** A card that is on its way tells when it is expected to be signed. */
  private readonly asked = computed(() => (this.board.value()?.columns ?? []).flatMap((column) => column.items.map((row) => row.id)), {
    equal: (one, other) => one.join() === other.join(),
  });
  private readonly rows = inject(WorkRequests).readExpected(this.asked);
  protected readonly expected = computed(() => new Map((this.rows.value() ?? []).map((row) => [row.id, row])));

  protected readonly isFilled = (view: BoardView): boolean => view.columns.some((column) => column.items.length > 0);

  protected showAll(column: BoardColumn): void {
    const queryParams = { ...addressOf({ ...this.kept.filter(), stage: column }), view: 'table' };
    void this.router.navigate(['/board'], { queryParams });
  }
}
