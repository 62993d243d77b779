import { Component, computed, input } from '@angular/core';
import type { TemplateVersionRow } from '@vizavi/api-types';
import type { WordKey } from '@vizavi/words';
import { T } from '../language/t.pipe';
import { Badge, type Tone } from '../ui/badge';
import type { IconName } from '../ui/icon-paths';

interface Look {
  readonly tone: Tone;
  readonly shape: IconName;
  readonly word: WordKey;
}

const LOOKS: Readonly<Record<TemplateVersionRow['state'], Look>> = {
  draft: { tone: 'near', shape: 'edit', word: 'forms.draft' },
  published: { tone: 'good', shape: 'check', word: 'forms.live' },
  retired: { tone: 'plain', shape: 'stop', word: 'forms.retiredState' },
};

/** Whether a version is being prepared, starts contracts, or no longer does. */
@Component({
  selector: 'vz-version-state',
  imports: [T, Badge],
  template: `<vz-badge [tone]="look().tone" [shape]="look().shape">{{ look().word | t }}</vz-badge>`,
})
export class VersionState {
  readonly state = input.required<TemplateVersionRow['state']>();
  protected readonly look = computed(() => LOOKS[this.state()]);
}
