import { Component, input } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icon-paths';

export type Tone = 'plain' | 'accent' | 'good' | 'near' | 'bad';

/** A word with a shape: `<vz-badge tone="good" shape="check">…</vz-badge>`. Colour alone says nothing. */
@Component({
  selector: 'vz-badge',
  imports: [Icon],
  host: { '[class]': '"vz-badge vz-badge--" + tone()' },
  template: `<vz-icon [name]="shape()" [size]="14" /><ng-content />`,
})
export class Badge {
  readonly tone = input<Tone>('plain');
  readonly shape = input.required<IconName>();
}
