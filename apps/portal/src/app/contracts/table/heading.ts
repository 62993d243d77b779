import { Component, computed, input, output } from '@angular/core';
import type { ContractSort } from '@vizavi/api-types';
import { Icon } from '../../ui/icon';
import { directionOf, nextSort, type SortColumn } from './column-sort';

/** Heading of a sortable column of the contract table. */
@Component({
  selector: 'vz-heading',
  imports: [Icon],
  host: { '[attr.role]': '"columnheader"', '[attr.aria-sort]': 'direction()' },
  template: `
    <button type="button" (click)="sortChange.emit(next())">
      <ng-content /><vz-icon name="arrow-down" [size]="14" [class.up]="direction() === 'ascending'" [class.off]="direction() === 'none'" />
    </button>
  `,
  styles: `
    button {
      display: inline-flex;
      align-items: center;
      gap: var(--s1);
      min-height: 1.75rem;
      color: inherit;
      font-weight: inherit;
    }
    button:hover {
      color: var(--text);
    }
    :host(.amount) button,
    :host(.changed) button {
      flex-direction: row-reverse;
    }
    :host([aria-sort='ascending']),
    :host([aria-sort='descending']) {
      color: var(--text);
    }
    .up {
      rotate: 180deg;
    }
    .off {
      opacity: 0;
    }
    button:hover .off,
    button:focus-visible .off {
      opacity: 0.5;
    }
  `,
})
export class Heading {
  readonly by = input.required<SortColumn>();
  readonly sort = input.required<ContractSort>();
  readonly sortChange = output<ContractSort>();
  protected readonly direction = computed(() => directionOf(this.sort(), this.by()));
  protected readonly next = computed(() => nextSort(this.sort(), this.by()));
}
