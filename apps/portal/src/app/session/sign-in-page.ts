import { Component, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { SessionView } from '@vizavi/api-types';
import { T } from '../language/t.pipe';
import { Doorway } from './doorway';
import { Session } from './session';
import { SignInForm } from './sign-in-form';
import { SignInSteps } from './sign-in-steps';
import { wayBack } from './way-back';

@Component({
  selector: 'vz-sign-in-page',
  imports: [T, Doorway, SignInForm, SignInSteps, RouterLink],
  template: `
    @if (session.later(); as later) {
      <vz-doorway [heading]="'session.stepTitle' | t: { step: later }" [lead]="'session.stepText' | t: { step: later }">
        @defer (on immediate) {
          <vz-sign-in-steps (entered)="goOn()" />
        }
      </vz-doorway>
    } @else {
      <vz-doorway [heading]="'session.title' | t" [lead]="'session.lead' | t">
        <vz-sign-in-form (entered)="entered($event)" />
        <p>
          <a routerLink="/forgotten-password">{{ 'session.forgotten' | t }}</a>
        </p>
      </vz-doorway>
    }
  `,
})
export class SignInPage {
  protected readonly session = inject(Session);
  private readonly router = inject(Router);
  /** Where the reader wanted to go, from the address. */
  readonly back = input<string>();

  protected entered(status: SessionView['status']): void {
    if (status === 'signedIn') this.goOn();
  }

  protected goOn(): void {
    void this.router.navigateByUrl(wayBack(this.back()), { replaceUrl: true });
  }
}
