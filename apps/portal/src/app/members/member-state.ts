import { Component, computed, input } from '@angular/core';
import type { MemberView } from '@vizavi/api-types';
import type { WordKey } from '@vizavi/words';
import { T } from '../language/t.pipe';
import { Badge, type Tone } from '../ui/badge';
import type { IconName } from '../ui/icon-paths';

interface Look {
  readonly tone: Tone;
  readonly shape: IconName;
  readonly word: WordKey;
}

const LOOKS: Readonly<Record<MemberView['state'], Look>> = {
  active: { tone: 'good', shape: 'check', word: 'people.active' },
  invited: { tone: 'near', shape: 'mail', word: 'people.invited' },
  blocked: { tone: 'bad', shape: 'lock', word: 'people.shutOut' },
};

/** Whether somebody works here, is awaited, or is shut out. */
@Component({
  selector: 'vz-member-state',
  imports: [T, Badge],
  template: `<vz-badge [tone]="look().tone" [shape]="look().shape">{{ look().word | t }}</vz-badge>`,
})
export class MemberState {
  readonly state = input.required<MemberView['state']>();
  protected readonly look = computed(() => LOOKS[this.state()]);
}
