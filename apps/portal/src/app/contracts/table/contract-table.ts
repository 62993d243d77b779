import { CdkFixedSizeVirtualScroll, CdkVirtualForOf, CdkVirtualScrollableWindow, CdkVirtualScrollViewport } from '@angular/cdk/scrolling';
import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ContractRow, ContractSort } from '@vizavi/api-types';
import type { Pages } from '../../api/pages';
import { Money } from '../../language/language.pipes';
import { T } from '../../language/t.pipe';
import { Icon } from '../../ui/icon';
import { More } from '../../ui/more';
import { PositionLine } from '../../ui/position/position-line';
import { Status } from '../../ui/status';
import { When } from '../../ui/when';
import { Heading } from './heading';
import { rowHeight } from './row-height';

/** Rows before the end at which the next page is asked for. */
const AHEAD = 30;

/**
 * Contracts as a table that may have thousands of rows: only those near the window are in the page, the next page comes before its end.
 * A browser cannot lay a real `<table>` out in pieces, so the roles are said aloud.
 */
@Component({
  selector: 'vz-contract-table',
  imports: [
    CdkFixedSizeVirtualScroll,
    CdkVirtualForOf,
    CdkVirtualScrollableWindow,
    CdkVirtualScrollViewport,
    RouterLink,
    Money,
    T,
    Heading,
    Icon,
    More,
    PositionLine,
    Status,
    When,
  ],
  templateUrl: './contract-table.html',
  styleUrl: './contract-table.css',
  host: { '[class.with-client]': 'withClient()', '[class.with-manager]': 'withManager()' },
})
export class ContractTable {
  readonly pages = input.required<Pages<ContractRow>>();
  readonly sort = input.required<ContractSort>();
  /** Columns that say something to this reader: the server gives the choices from which it follows. */
  readonly withClient = input(true);
  readonly withManager = input(false);
  readonly sortChange = output<ContractSort>();

  protected readonly height = rowHeight();
  protected readonly rows = computed(() => [...this.pages().items()]);
  /** Unknown while there may be more than were counted. */
  protected readonly rowCount = computed(() => (this.pages().totalIsCapped() ? -1 : this.pages().total() + 1));
  protected readonly idOf = (_index: number, row: ContractRow): string => row.id;

  protected reached(last: number): void {
    const pages = this.pages();
    if (last >= this.rows().length - AHEAD && pages.hasMore() && !pages.loadingMore()) void pages.more();
  }
}
