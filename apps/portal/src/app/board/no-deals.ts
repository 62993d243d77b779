import { Component, computed, inject } from '@angular/core';
import { isNarrowed } from '../contracts/filter/filter-address';
import { KeptFilter } from '../contracts/filter/kept-filter';
import { T } from '../language/t.pipe';
import { Button } from '../ui/button';
import { Empty } from '../ui/empty';

/** Nothing to show: because of the filter, or because there is nothing yet. */
@Component({
  selector: 'vz-no-deals',
  imports: [T, Button, Empty],
  template: `
    @if (narrowed()) {
      <vz-empty icon="search" [heading]="'common.nothingFound' | t" [text]="'common.nothingFoundHelp' | t">
        <button vzButton type="button" (click)="kept.clear()">{{ 'common.clearFilters' | t }}</button>
      </vz-empty>
    } @else {
      <vz-empty icon="board" [heading]="'board.emptyTitle' | t" [text]="'board.emptyText' | t" />
    }
  `,
})
export class NoDeals {
  protected readonly kept = inject(KeptFilter);
  protected readonly narrowed = computed(() => isNarrowed(this.kept.filter()));
}
