import { Component, inject } from '@angular/core';
import { T } from '../language/t.pipe';
import { DialogFrame } from '../ui/dialog-frame';
import { OpenDialog } from '../ui/dialogs';
import { Button } from '../ui/button';
import { Session } from './session';
import { SignInForm } from './sign-in-form';
import { SignInSteps } from './sign-in-steps';

@Component({
  selector: 'vz-sign-in-again-dialog',
  imports: [T, DialogFrame, SignInForm, SignInSteps, Button],
  template: `
    <vz-dialog-frame [heading]="'session.again' | t" [closable]="false">
      <p class="vz-quiet">{{ 'session.againText' | t }}</p>
      @if (session.later()) {
        <vz-sign-in-steps (entered)="finish()" />
      } @else {
        <vz-sign-in-form [email]="email" (entered)="$event === 'signedIn' && finish()" />
      }
      <button vzButton="quiet" actions type="button" (click)="leave()">{{ 'session.signOut' | t }}</button>
    </vz-dialog-frame>
  `,
})
export class SignInAgainDialog {
  protected readonly session = inject(Session);
  private readonly dialog = inject<OpenDialog<void>>(OpenDialog);
  private readonly before = this.session.me();
  protected readonly email = this.before?.email ?? '';

  /** Somebody else at the same machine must not inherit the page of the first. */
  protected finish(): void {
    const now = this.session.me();
    if (this.before && now?.memberId !== this.before.memberId) location.assign('/');
    else this.dialog.close();
  }

  protected leave(): void {
    location.assign('/sign-in');
  }
}
