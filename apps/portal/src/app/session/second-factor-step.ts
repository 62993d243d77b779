import { Component, inject, input, output } from '@angular/core';
import type { ProofMethod, SessionView } from '@vizavi/api-types';
import { attempt } from '../api/attempt';
import { T } from '../language/t.pipe';
import { Button } from '../ui/button';
import { type GivenProof, ProofForm } from './proof-form';
import { Session } from './session';

/** The second step of signing in. */
@Component({
  selector: 'vz-second-factor-step',
  imports: [T, Button, ProofForm],
  template: `
    <vz-proof-form [methods]="methods()" [busy]="proving.busy()" [failure]="proving.failure()" (given)="prove($event)" />
    @if (proving.failure()?.status === 410) {
      <button vzButton type="button" (click)="again.emit()">{{ 'session.startAgain' | t }}</button>
    }
  `,
})
export class SecondFactorStep {
  private readonly session = inject(Session);
  readonly methods = input.required<readonly ProofMethod[]>();
  readonly entered = output<SessionView['status']>();
  readonly again = output<void>();
  protected readonly proving = attempt((_key, proof: GivenProof) => this.session.proveFactor(proof));

  protected async prove(proof: GivenProof): Promise<void> {
    const status = await this.proving.run(proof);
    if (status) this.entered.emit(status);
  }
}
