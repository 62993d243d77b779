import { Component, inject, input, linkedSignal, signal } from '@angular/core';
import { Router } from '@angular/router';
import { type InvitationView, PATHS, type SessionView } from '@vizavi/api-types';
import { attempt } from '../api/attempt';
import { Server } from '../api/server';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Button } from '../ui/button';
import { FailureNotice } from '../ui/failure-notice';
import { Field, Input } from '../ui/field';
import { Load } from '../ui/load';
import { Doorway } from './doorway';
import { NewPassword } from './new-password';
import { NewPasswordFields } from './new-password-fields';
import { PasswordField } from './password-field';
import { Session } from './session';

@Component({
  selector: 'vz-invitation-page',
  imports: [T, Doorway, Field, Input, Button, FailureNotice, NewPasswordFields, PasswordField, Load],
  providers: [NewPassword],
  template: `
    @if (isSpent()) {
      <vz-doorway [heading]="'session.linkSpentTitle' | t" [lead]="'session.inviteSpentText' | t" />
    } @else {
      <vz-doorway [heading]="'session.inviteTitle' | t">
        <ng-container *vzLoad="invitation; let view; skeleton: 'form'">
          <p>{{ 'session.inviteText' | t: { company: view.supplierName } }}</p>
          <form class="vz-stack" style="--gap: var(--s4)" novalidate (submit)="$event.preventDefault(); submit(view)">
            <vz-failure-notice [failure]="accepting.failure()" />
            <vz-field [label]="'session.email' | t"
              ><input vzInput type="email" autocomplete="username" readonly [value]="view.email"
            /></vz-field>
            @if (view.known) {
              <p class="vz-quiet">{{ 'session.inviteKnown' | t }}</p>
              <vz-password-field
                [label]="'session.password' | t"
                autocomplete="current-password"
                [error]="passwordFault()"
                [(value)]="password"
              />
            } @else {
              <vz-field [label]="'session.fullName' | t" [error]="nameFault()">
                <input vzInput autocomplete="name" [value]="name()" (input)="name.set($any($event.target).value)" />
              </vz-field>
              <vz-new-password-fields />
            }
            <button vzButton="primary" class="vz-button--wide" type="submit" [busy]="accepting.busy()">
              {{ 'session.inviteAccept' | t }}
            </button>
          </form>
        </ng-container>
      </vz-doorway>
    }
  `,
})
export class InvitationPage {
  private readonly server = inject(Server);
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly words = inject(Words);
  private readonly typed = inject(NewPassword);
  readonly token = input.required<string>();
  protected readonly invitation = this.server.read<InvitationView>(() => PATHS.invitation(this.token()));
  protected readonly name = linkedSignal(() => this.invitation.value()?.name ?? '');
  protected readonly password = signal('');
  private readonly tried = signal(false);
  protected readonly accepting = attempt((_key, body: { name?: string; password: string }) =>
    this.server.post<SessionView>(PATHS.invitation(this.token()), body, { asksWho: true }),
  );

  protected isSpent(): boolean {
    return [404, 410].includes(this.invitation.failure()?.status ?? 0);
  }

  protected nameFault(): string | null {
    return this.tried() && this.name().trim().length < 2 ? this.words.t('session.fullNameFault') : null;
  }

  protected passwordFault(): string | null {
    return this.tried() && !this.password() ? this.words.t('common.required') : null;
  }

  protected async submit(view: InvitationView): Promise<void> {
    this.tried.set(true);
    const isComplete = view.known ? !this.passwordFault() : this.typed.judge() && !this.nameFault();
    if (!isComplete) return;
    const answer = await this.accepting.run(
      view.known ? { password: this.password() } : { name: this.name().trim(), password: this.typed.value() },
    );
    if (!answer) return;
    const status = await this.session.enter(answer);
    await this.router.navigateByUrl(status === 'signedIn' ? '/' : '/sign-in', { replaceUrl: true });
  }
}
