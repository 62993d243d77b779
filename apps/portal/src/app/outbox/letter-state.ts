import { Component, computed, input } from '@angular/core';
import type { LetterView } from '@vizavi/api-types';
import { T } from '../language/t.pipe';
import { Badge, type Tone } from '../ui/badge';
import type { IconName } from '../ui/icon-paths';

const LOOKS: Readonly<Record<LetterView['state'], { readonly tone: Tone; readonly shape: IconName }>> = {
  kept: { tone: 'near', shape: 'inbox' },
  queued: { tone: 'accent', shape: 'clock' },
  sent: { tone: 'good', shape: 'check' },
  failed: { tone: 'bad', shape: 'alert' },
};

/** Whether a letter has left. */
@Component({
  selector: 'vz-letter-state',
  imports: [T, Badge],
  template: `<vz-badge [tone]="look().tone" [shape]="look().shape">{{ word() | t }}</vz-badge>`,
})
export class LetterState {
  readonly state = input.required<LetterView['state']>();
  protected readonly look = computed(() => LOOKS[this.state()]);
  protected readonly word = computed(() => `people.letter-${this.state()}` as const);
}
