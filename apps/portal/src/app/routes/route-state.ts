import { Component, computed, input } from '@angular/core';
import type { RouteVersionState } from '@vizavi/api-types';
import type { WordKey } from '@vizavi/words';
import { T } from '../language/t.pipe';
import { Badge, type Tone } from '../ui/badge';
import type { IconName } from '../ui/icon-paths';

const LOOKS: Readonly<Record<RouteVersionState, { readonly tone: Tone; readonly shape: IconName; readonly word: WordKey }>> = {
  draft: { tone: 'near', shape: 'edit', word: 'routes.draft' },
  published: { tone: 'good', shape: 'check', word: 'routes.live' },
  retired: { tone: 'plain', shape: 'stop', word: 'routes.retired' },
};

/** Whether a version is being written, is followed by new contracts, or no longer is. */
@Component({
  selector: 'vz-route-state',
  imports: [T, Badge],
  template: `<vz-badge [tone]="look().tone" [shape]="look().shape">{{ look().word | t }}</vz-badge>`,
})
export class RouteState {
  readonly state = input.required<RouteVersionState>();
  protected readonly look = computed(() => LOOKS[this.state()]);
}
