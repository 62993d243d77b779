import { Component, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { SessionView } from '@vizavi/api-types';
import { T } from '../language/t.pipe';
import { Doorway } from './doorway';
import { MembershipChoice } from './membership-choice';
import { Session } from './session';
import { SignInForm } from './sign-in-form';
import { wayBack } from './way-back';

@Component({
  selector: 'vz-sign-in-page',
  imports: [T, Doorway, SignInForm, MembershipChoice, RouterLink],
  template: `
    @if (choosing()) {
      <vz-doorway [heading]="'session.chooseTitle' | t" [lead]="'session.chooseText' | t">
        <vz-membership-choice [memberships]="session.memberships()" (chosen)="goOn()" />
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
  protected readonly choosing = signal(false);

  protected entered(status: SessionView['status']): void {
    if (status === 'signedIn') this.goOn();
    else this.choosing.set(true);
  }

  protected goOn(): void {
    void this.router.navigateByUrl(wayBack(this.back()), { replaceUrl: true });
  }
}
