import { Component, computed, inject } from '@angular/core';
import type { ContractSort } from '@vizavi/api-types';
import { ContractRequests } from '../api/contract-requests';
import { KeptFilter } from '../contracts/filter/kept-filter';
import { DEFAULT_SORT } from '../contracts/table/column-sort';
import { ContractTable } from '../contracts/table/contract-table';
import { Load } from '../ui/load';
import { NoDeals } from './no-deals';

const PAGE = 100;

/** The deals of the board as a table. */
@Component({
  selector: 'vz-deals-table',
  imports: [ContractTable, Load, NoDeals],
  template: `
    <div *vzLoad="pages; let page; skeleton: 'table'" [attr.aria-busy]="pages.loading()">
      @if (page.items.length > 0) {
        <vz-contract-table [pages]="pages" [sort]="sort()" (sortChange)="sortBy($event)" />
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

  protected sortBy(sort: ContractSort): void {
    this.kept.change({ sort: sort === DEFAULT_SORT ? undefined : sort });
  }
}
