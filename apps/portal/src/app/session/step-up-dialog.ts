import { Component, inject } from '@angular/core';
import type { ProofMethod } from '@vizavi/api-types';
import { attempt } from '../api/attempt';
import { T } from '../language/t.pipe';
import { Button } from '../ui/button';
import { DialogFrame } from '../ui/dialog-frame';
import { OpenDialog } from '../ui/dialogs';
import { type GivenProof, ProofForm } from './proof-form';
import { Session } from './session';

/** «Confirm that it is you»: the password, a code or a passkey; what was being done goes on afterwards. */
@Component({
  selector: 'vz-step-up-dialog',
  imports: [T, Button, DialogFrame, ProofForm],
  template: `
    <vz-dialog-frame [heading]="'session.stepUpTitle' | t">
      <p class="vz-quiet">{{ 'session.stepUpText' | t }}</p>
      @if (methods.length > 0) {
        <vz-proof-form [methods]="methods" [busy]="proving.busy()" [failure]="proving.failure()" (given)="prove($event)" />
      } @else {
        <p>{{ 'session.stepUpNothing' | t }}</p>
      }
      <button vzButton actions type="button" (click)="dialog.close(false)">{{ 'common.cancel' | t }}</button>
    </vz-dialog-frame>
  `,
})
export class StepUpDialog {
  private readonly session = inject(Session);
  protected readonly dialog = inject<OpenDialog<boolean, readonly ProofMethod[]>>(OpenDialog);
  protected readonly methods = this.dialog.data;
  protected readonly proving = attempt((_key, proof: GivenProof) => this.session.stepUp(proof).then(() => true));

  protected async prove(proof: GivenProof): Promise<void> {
    if (await this.proving.run(proof)) this.dialog.close(true);
  }
}
