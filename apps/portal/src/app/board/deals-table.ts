import { Component, computed, inject, signal } from '@angular/core';
import type { ContractSort } from '@vizavi/api-types';
import { ContractRequests } from '../api/contract-requests';
import { KeptFilter } from '../contracts/filter/kept-filter';
import { DEFAULT_SORT } from '../contracts/table/column-sort';
import { ContractTable } from '../contracts/table/contract-table';
import { Load } from '../ui/load';
import { expectedEnds } from './expected-ends';
import { NoDeals } from './no-deals';

const PAGE = 100;
/** Rows around the first of the window whose end is asked; in steps, so that scrolling does not ask at every row. */
const STEP = 25;
const AROUND = 3 * STEP;

/** The deals of the board as a table, with when each is expected to be signed. */
@Component({
  selector: 'vz-deals-table',
  imports: [ContractTable, Load, NoDeals],
  template: `
    <div *vzLoad="pages; let page; skeleton: 'table'" [attr.aria-busy]="pages.loading()">
      @if (page.items.length > 0) {
        <vz-contract-table
          [pages]="pages"
          [sort]="sort()"
          [expected]="expected()"
          (moved)="first.set($event)"
          (sortChange)="sortBy($event)"
        />
      } @else {
        <vz-no-deals />
      }
    </div>
  `,
})
export class DealsTable {
  private readonly kept = inject(KeptFilter);
  protected readonly pages = inject(ContractRequests).list(() => ({ ...this.kept.filter(), limit: PAGE }));
  protected readonly sort = computed(() => this.kept.filter().sort ?? DEFAULT_SORT);
  protected readonly first = signal(0);
  protected readonly expected = expectedEnds(
    computed(() => {
      const from = Math.max(0, Math.floor(this.first() / STEP) - 1) * STEP;
      return this.pages
        .items()
        .slice(from, from + AROUND)
        .map(({ id }) => id);
    }),
  );

  protected sortBy(sort: ContractSort): void {
    this.kept.change({ sort: sort === DEFAULT_SORT ? undefined : sort });
  }
}
