import { Component, computed, effect, ElementRef, inject, input, output } from '@angular/core';
import { Icon } from './icon';

/** `<th scope="col"><vz-sort by="changedAt" [sorted]="sort()" (sortedChange)="…">Изменён</vz-sort></th>`; a leading minus is descending, as in the API. */
@Component({
  selector: 'vz-sort',
  imports: [Icon],
  template: `<button type="button" class="vz-sort" (click)="turn()"><ng-content /><vz-icon name="arrow-down" [size]="14" /></button>`,
})
export class Sort {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly by = input.required<string>();
  readonly sorted = input<string | null | undefined>();
  readonly sortedChange = output<string>();
  private readonly direction = computed(() => {
    if (this.sorted() === this.by()) return 'ascending';
    return this.sorted() === `-${this.by()}` ? 'descending' : 'none';
  });

  constructor() {
    // `aria-sort` belongs to the heading of the column, not to the button in it.
    effect(() => this.element.closest('th')?.setAttribute('aria-sort', this.direction()));
  }

  protected turn(): void {
    this.sortedChange.emit(this.direction() === 'descending' ? this.by() : `-${this.by()}`);
  }
}
