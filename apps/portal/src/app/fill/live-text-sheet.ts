import { Component, effect, inject } from '@angular/core';
import { T } from '../language/t.pipe';
import { DialogFrame } from '../ui/dialog-frame';
import { OpenDialog } from '../ui/dialogs';
import { Filling } from './filling';
import { LiveText } from './live-text';

/** The text as a sheet, where there is no room for it beside the form. */
@Component({
  selector: 'vz-live-text-sheet',
  imports: [T, DialogFrame, LiveText],
  providers: [{ provide: Filling, useFactory: () => inject<OpenDialog<void, Filling>>(OpenDialog).data }],
  template: `<vz-dialog-frame [heading]="'fill.liveText' | t"><vz-live-text /></vz-dialog-frame>`,
  styles: `
    vz-live-text {
      overflow: visible;
    }
  `,
})
export class LiveTextSheet {
  private readonly dialog = inject<OpenDialog<void, Filling>>(OpenDialog);

  constructor() {
    const asked = this.dialog.data.wanted();
    effect(() => {
      if (this.dialog.data.wanted() !== asked) this.dialog.close();
    });
  }
}
