import { Component, computed, input, output } from '@angular/core';
import { Icon } from './icon';

/** `<th vzSort="changedAt" [sorted]="sort()" (sortedChange)="…">Изменён</th>`; a leading minus is descending, as in the API. */
@Component({
  selector: 'th[vzSort]',
  imports: [Icon],
  host: { scope: 'col', '[attr.aria-sort]': 'direction()' },
  template: `<button type="button" class="vz-sort" (click)="turn()"><ng-content /><vz-icon name="arrow-down" [size]="14" /></button>`,
})
export class Sort {
  readonly vzSort = input.required<string>();
  readonly sorted = input<string | null | undefined>();
  readonly sortedChange = output<string>();
  protected readonly direction = computed(() => {
    if (this.sorted() === this.vzSort()) return 'ascending';
    return this.sorted() === `-${this.vzSort()}` ? 'descending' : 'none';
  });

  protected turn(): void {
    this.sortedChange.emit(this.direction() === 'descending' ? this.vzSort() : `-${this.vzSort()}`);
  }
}
