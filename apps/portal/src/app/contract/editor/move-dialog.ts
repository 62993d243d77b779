import { Component, inject, signal } from '@angular/core';
import { T } from '../../language/t.pipe';
import { Button } from '../../ui/button';
import { DialogFrame } from '../../ui/dialog-frame';
import { OpenDialog } from '../../ui/dialogs';
import { Field, Input } from '../../ui/field';

/** A place: behind a clause of the same section, or first in it. */
export interface MoveChoice {
  readonly afterClauseId: string | null;
  readonly label: string;
}

export interface MoveWanted {
  readonly number: string;
  readonly choices: readonly MoveChoice[];
}

export interface MoveChosen {
  readonly afterClauseId: string | null;
  readonly reason: string;
}

/** Asks where a clause shall stand, and why. */
@Component({
  selector: 'vz-move-dialog',
  imports: [Button, DialogFrame, Field, Input, T],
  template: `
    <vz-dialog-frame [heading]="'negotiation.moveTitle' | t: { number: dialog.data.number }">
      <vz-field [label]="'negotiation.moveWhere' | t">
        <select vzInput (change)="index.set($any($event.target).selectedIndex)">
          @for (one of dialog.data.choices; track one.afterClauseId) {
            <option [selected]="$index === index()">{{ one.label }}</option>
          }
        </select>
      </vz-field>
      <vz-field [label]="'negotiation.reasonWhy' | t" [help]="'negotiation.reasonWhyHelp' | t" optional>
        <textarea vzInput rows="2" maxlength="4000" [value]="reason()" (input)="reason.set($any($event.target).value)"></textarea>
      </vz-field>
      <button vzButton actions type="button" (click)="dialog.close()">{{ 'common.cancel' | t }}</button>
      <button vzButton="primary" actions type="button" (click)="move()">{{ 'negotiation.saveSuggestion' | t }}</button>
    </vz-dialog-frame>
  `,
})
export class MoveDialog {
  protected readonly dialog = inject<OpenDialog<MoveChosen, MoveWanted>>(OpenDialog);
  protected readonly index = signal(0);
  protected readonly reason = signal('');

  protected move(): void {
    const chosen = this.dialog.data.choices[this.index()];
    if (chosen) this.dialog.close({ afterClauseId: chosen.afterClauseId, reason: this.reason().trim() });
  }
}
