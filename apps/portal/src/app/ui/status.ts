import { Component, computed, input } from '@angular/core';
import type { ContractState } from '@vizavi/domain';
import { T } from '../language/t.pipe';
import { Badge, type Tone } from './badge';
import type { IconName } from './icon-paths';

const looks: Readonly<Record<ContractState, { readonly tone: Tone; readonly shape: IconName }>> = {
  draft: { tone: 'plain', shape: 'edit' },
  inReview: { tone: 'accent', shape: 'search' },
  inNegotiation: { tone: 'accent', shape: 'comment' },
  awaitingSignature: { tone: 'near', shape: 'sign' },
  executed: { tone: 'good', shape: 'check' },
  declined: { tone: 'bad', shape: 'stop' },
  withdrawn: { tone: 'plain', shape: 'returned' },
  terminated: { tone: 'plain', shape: 'close' },
};

/** `<vz-status [state]="contract.state" />`. */
@Component({
  selector: 'vz-status',
  imports: [Badge, T],
  template: `<vz-badge [tone]="look().tone" [shape]="look().shape">{{ $any('statuses.' + state()) | t }}</vz-badge>`,
})
export class Status {
  readonly state = input.required<ContractState>();
  protected readonly look = computed(() => looks[this.state()]);
}
