import { booleanAttribute, Directive, input } from '@angular/core';

export type ButtonKind = '' | 'primary' | 'quiet' | 'danger';

/** `<button vzButton="primary" [busy]="saving.busy()">`; `small` and `icon` shrink it. One primary a screen. */
@Directive({
  selector: 'button[vzButton], a[vzButton]',
  host: {
    class: 'vz-button',
    '[class.vz-button--primary]': 'vzButton() === "primary"',
    '[class.vz-button--quiet]': 'vzButton() === "quiet"',
    '[class.vz-button--danger]': 'vzButton() === "danger"',
    '[class.vz-button--small]': 'small()',
    '[class.vz-button--icon]': 'icon()',
    '[attr.aria-busy]': 'busy() || null',
  },
})
export class Button {
  readonly vzButton = input<ButtonKind>('');
  readonly small = input(false, { transform: booleanAttribute });
  readonly icon = input(false, { transform: booleanAttribute });
  readonly busy = input(false);
}
