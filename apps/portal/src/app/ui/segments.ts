import { Component, input, model } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

export interface Segment<V extends string = string> {
  readonly value: V;
  readonly label: string;
  readonly icon?: IconName;
}

let groups = 0;

/** One of a few, always visible: `<vz-segments label="…" [options]="…" [(value)]="view" />`. */
@Component({
  selector: 'vz-segments',
  imports: [Icon],
  template: `
    <div class="vz-segments" [attr.role]="'radiogroup'" [attr.aria-label]="label()">
      @for (one of options(); track one.value) {
        <label>
          <input type="radio" [name]="group" [value]="one.value" [checked]="one.value === value()" (change)="value.set(one.value)" />
          @if (one.icon; as icon) {
            <vz-icon [name]="icon" [size]="16" />
          }
          {{ one.label }}
        </label>
      }
    </div>
  `,
})
export class Segments<V extends string> {
  readonly label = input.required<string>();
  readonly options = input.required<readonly Segment<V>[]>();
  readonly value = model.required<V>();
  protected readonly group = `segments-${++groups}`;
}
