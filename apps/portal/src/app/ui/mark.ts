import { Component, input } from '@angular/core';

/** The mark of the product: two sheets face to face. */
@Component({
  selector: 'vz-mark',
  host: { 'aria-hidden': 'true', '[style.width.px]': 'size()', '[style.height.px]': 'size()' },
  template: `<svg viewBox="0 0 32 32">
    <rect width="32" height="32" rx="8" fill="var(--accent)" />
    <path
      d="M8 9.500l5 13.500 2-5.500M24 9.500l-5 13.500-2-5.500"
      fill="none"
      stroke="var(--on-accent)"
      stroke-width="2.75"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>`,
  styles: `
    :host {
      display: inline-block;
      flex: none;
    }
  `,
})
export class Mark {
  readonly size = input(26);
}
