import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { CONTRACT_SORTS, type ContractSort } from '@vizavi/api-types';
import { ContractRequests } from '../api/contract-requests';
import { WorkRequests } from '../api/work-requests';
import { AsksFirst } from '../session/asks-first';
import { T } from '../language/t.pipe';
import { Session } from '../session/session';
import { Button } from '../ui/button';
import { Empty } from '../ui/empty';
import { Icon } from '../ui/icon';
import { Load } from '../ui/load';
import { isNarrowed } from './filter/filter-address';
import { FilterBar } from './filter/filter-bar';
import { KeptFilter } from './filter/kept-filter';
import { DEFAULT_SORT, SORT_WORDS } from './table/column-sort';
import { ContractTable } from './table/contract-table';

const PAGE = 100;

/** Every contract that the reader may see, filtered and sorted by the address. */
@Component({
  selector: 'vz-contracts-page',
  imports: [AsksFirst, RouterLink, T, Button, Empty, Icon, Load, ContractTable, FilterBar],
  providers: [KeptFilter],
  host: { class: 'vz-page vz-page--wide' },
  templateUrl: './contracts-page.html',
  styles: `
    .sort {
      display: none;
    }
    @media (max-width: 48rem) {
      .sort {
        display: block;
      }
    }
  `,
})
export class ContractsPage {
  private readonly work = inject(WorkRequests);
  private readonly session = inject(Session);
  protected readonly kept = inject(KeptFilter);
  protected readonly choices = this.work.readChoices();
  protected readonly pages = inject(ContractRequests).list(() => ({ ...this.kept.filter(), limit: PAGE }));
  protected readonly sort = computed(() => this.kept.filter().sort ?? DEFAULT_SORT);
  protected readonly sorts = CONTRACT_SORTS.map((value) => ({ value, word: SORT_WORDS[value] }));
  protected readonly narrowed = computed(() => isNarrowed(this.kept.filter()));
  protected readonly exportUrl = computed(() => this.work.exportUrl(this.kept.filter()));
  protected readonly withClient = computed(() => (this.choices.value()?.clients.length ?? 0) > 1);
  protected readonly withManager = computed(() => (this.choices.value()?.managers.length ?? 0) > 1);
  protected readonly mayStart = computed(() => this.session.me()?.screens.includes('catalogue') ?? false);

  protected sortBy(sort: ContractSort): void {
    this.kept.change({ sort: sort === DEFAULT_SORT ? undefined : sort });
  }
}
