import { Component, inject } from '@angular/core';
import { T } from '../../language/t.pipe';
import { Button } from '../../ui/button';
import { DialogFrame } from '../../ui/dialog-frame';
import { OpenDialog } from '../../ui/dialogs';

/** What becomes of the text; undefined when the person goes on writing. */
export type Leaving = 'keep' | 'drop';

@Component({
  selector: 'vz-leave-dialog',
  imports: [Button, DialogFrame, T],
  template: `
    <vz-dialog-frame [heading]="'negotiation.leaveTitle' | t">
      <p class="vz-quiet">{{ 'negotiation.leaveText' | t }}</p>
      <button vzButton="danger" actions type="button" (click)="dialog.close('drop')">{{ 'negotiation.leaveDrop' | t }}</button>
      <button vzButton actions type="button" (click)="dialog.close('keep')">{{ 'negotiation.leaveKeep' | t }}</button>
      <button vzButton="primary" actions type="button" (click)="dialog.close()">{{ 'negotiation.stay' | t }}</button>
    </vz-dialog-frame>
  `,
})
export class LeaveDialog {
  protected readonly dialog = inject<OpenDialog<Leaving>>(OpenDialog);
}
