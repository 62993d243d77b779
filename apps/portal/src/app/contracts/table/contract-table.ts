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
import type { ExpectedWords } from './expected-words';
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
  host: { '[class.with-client]': 'withClient()', '[class.with-manager]': 'withManager()', '[class.with-expected]': 'expected() !== null' },
})
export class ContractTable {
  readonly pages = input.required<Pages<ContractRow>>();
  readonly sort = input.required<ContractSort>();
  /** Columns that say something to this reader: the server gives the choices from which it follows. */
  readonly withClient = input(true);
  readonly withManager = input(false);
  /** Words of when each is expected to be signed, by id; without them there is no such column. */
  readonly expected = input<ReadonlyMap<string, ExpectedWords> | null>(null);
  readonly sortChange = output<ContractSort>();
  /** The first row near the window, whenever that changes. */
  readonly moved = output<number>();

  protected readonly height = rowHeight(() => (this.expected() ? 1 : 0));
  protected readonly rows = computed(() => [...this.pages().items()]);
  /** Unknown while there may be more than were counted. */
  protected readonly rowCount = computed(() => (this.pages().totalIsCapped() ? -1 : this.pages().total() + 1));
  protected readonly idOf = (_index: number, row: ContractRow): string => row.id;

  protected reached(last: number): void {
    this.moved.emit(last);
    const pages = this.pages();
    if (last >= this.rows().length - AHEAD && pages.hasMore() && !pages.loadingMore()) void pages.more();
  }
}
