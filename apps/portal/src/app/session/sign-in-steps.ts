import type { SessionView } from '@vizavi/api-types';
import { Component, inject, output } from '@angular/core';
import { EnrolStep } from './enrol-step';
import { MembershipChoice } from './membership-choice';
import { SecondFactorStep } from './second-factor-step';
import { Session } from './session';

/** What comes after the password. */
@Component({
  selector: 'vz-sign-in-steps',
  imports: [EnrolStep, MembershipChoice, SecondFactorStep],
  template: `
    @switch (session.later()) {
      @case ('chooseMembership') {
        <vz-membership-choice [memberships]="session.memberships()" (chosen)="entered.emit()" />
      }
      @case ('secondFactor') {
        <vz-second-factor-step [methods]="session.methods()" (entered)="done($event)" (again)="session.startAgain()" />
      }
      @case ('enrolFactor') {
        <vz-enrol-step (entered)="done($event)" (again)="session.startAgain()" />
      }
    }
  `,
})
export class SignInSteps {
  protected readonly session = inject(Session);
  /** Somebody is signed in. */
  readonly entered = output<void>();

  protected done(status: SessionView['status']): void {
    if (status === 'signedIn') this.entered.emit();
  }
}
