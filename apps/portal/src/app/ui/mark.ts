import { Component, input } from '@angular/core';

/** The mark of the product: two sides that meet. */
@Component({
  selector: 'vz-mark',
  host: { 'aria-hidden': 'true', '[style.width.px]': 'size()', '[style.height.px]': 'size()' },
  template: `<svg viewBox="0 0 32 32">
    <rect width="32" height="32" rx="8" fill="var(--accent)" />
    <path d="M8.500 9.500l5.500 13" fill="none" stroke="var(--on-accent)" stroke-width="3.250" stroke-linecap="round" />
    <path
      d="M23.500 9.500L18 22.500"
      fill="none"
      stroke="var(--on-accent)"
      stroke-opacity="0.62"
      stroke-width="3.250"
      stroke-linecap="round"
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
