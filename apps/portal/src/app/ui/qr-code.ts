import { Component, computed, input } from '@angular/core';
import { encode } from 'uqr';

/** A text as a QR code, always dark on light, as cameras want it. */
@Component({
  selector: 'vz-qr-code',
  template: `
    <svg [attr.viewBox]="'0 0 ' + code().size + ' ' + code().size" role="img" [attr.aria-label]="label()" shape-rendering="crispEdges">
      <path [attr.d]="path()" />
    </svg>
  `,
  styles: `
    svg {
      display: block;
      width: 11rem;
      height: 11rem;
      border-radius: var(--round-2);
      background: #fff;
      fill: #111;
    }
  `,
})
export class QrCode {
  readonly text = input.required<string>();
  readonly label = input.required<string>();
  protected readonly code = computed(() => encode(this.text(), { ecc: 'M', border: 2 }));
  protected readonly path = computed(() =>
    this.code()
      .data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
      .join(''),
  );
}
