import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PATHS } from '@vizavi/api-types';
import { attempt } from '../api/attempt';
import { Server } from '../api/server';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Button } from '../ui/button';
import { FailureNotice } from '../ui/failure-notice';
import { Field, Input } from '../ui/field';
import { Doorway } from './doorway';
import { looksLikeEmail } from './sign-in-form';

@Component({
  selector: 'vz-forgotten-page',
  imports: [T, Doorway, Field, Input, Button, FailureNotice, RouterLink],
  template: `
    @if (sentTo(); as email) {
      <vz-doorway [heading]="'session.forgottenSentTitle' | t" [lead]="'session.forgottenSentText' | t: { email }">
        <a vzButton routerLink="/sign-in">{{ 'session.toSignIn' | t }}</a>
      </vz-doorway>
    } @else {
      <vz-doorway [heading]="'session.forgottenTitle' | t" [lead]="'session.forgottenText' | t">
        <form class="vz-stack" style="--gap: var(--s4)" novalidate (submit)="$event.preventDefault(); submit()">
          <vz-failure-notice [failure]="sending.failure()" />
          <vz-field [label]="'session.email' | t" [error]="fault()">
            <input vzInput type="email" autocomplete="username" [value]="email()" (input)="email.set($any($event.target).value)" />
          </vz-field>
          <button vzButton="primary" class="vz-button--wide" type="submit" [busy]="sending.busy()">
            {{ 'session.forgottenSend' | t }}
          </button>
        </form>
        <p>
          <a routerLink="/sign-in">{{ 'session.toSignIn' | t }}</a>
        </p>
      </vz-doorway>
    }
  `,
})
export class ForgottenPage {
  private readonly server = inject(Server);
  private readonly words = inject(Words);
  protected readonly email = signal('');
  protected readonly sentTo = signal<string | null>(null);
  private readonly tried = signal(false);
  protected readonly fault = computed(() => (this.tried() && !looksLikeEmail(this.email()) ? this.words.t('session.emailFault') : null));
  protected readonly sending = attempt((key, email: string) =>
    this.server.post(PATHS.passwordResets, { email }, { key, asksWho: true }).then(() => true),
  );

  protected async submit(): Promise<void> {
    this.tried.set(true);
    if (this.fault()) return;
    const email = this.email().trim();
    if (await this.sending.run(email)) this.sentTo.set(email);
  }
}
