import { Component, input, output } from '@angular/core';
import { Icon } from '../ui/icon';

const PAUSE = 250;

/** Words that a list is searched by; told once the typing rests. */
@Component({
  selector: 'vz-search-box',
  imports: [Icon],
  template: `
    <vz-icon name="search" />
    <input
      class="vz-input"
      type="search"
      [value]="value()"
      [placeholder]="label()"
      [attr.aria-label]="label()"
      (input)="type($any($event.target).value)"
    />
  `,
  styles: `
    :host {
      position: relative;
      display: block;
      width: min(26rem, 100%);
    }
    vz-icon {
      position: absolute;
      inset: 0 auto 0 0.75rem;
      margin-block: auto;
      color: var(--text-2);
      pointer-events: none;
    }
    .vz-input {
      padding-inline-start: 2.375rem;
    }
  `,
})
export class SearchBox {
  readonly label = input.required<string>();
  readonly value = input.required<string>();
  readonly searched = output<string>();
  private pause: ReturnType<typeof setTimeout> | undefined;

  protected type(words: string): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.searched.emit(words.trim()), PAUSE);
  }
}
