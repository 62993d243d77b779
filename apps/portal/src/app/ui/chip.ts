import { Directive, input } from '@angular/core';

/** `<button vzChip [pressed]="…">`: a filter that is on or off. */
@Directive({ selector: 'button[vzChip]', host: { class: 'vz-chip', type: 'button', '[attr.aria-pressed]': 'pressed()' } })
export class Chip {
  readonly pressed = input.required<boolean>();
}
