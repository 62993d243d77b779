import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { SessionView } from '@vizavi/api-types';
import { attempt } from '../api/attempt';
import { T } from '../language/t.pipe';
import { Button } from '../ui/button';
import { FailureNotice } from '../ui/failure-notice';
import { Field, Input } from '../ui/field';
import { Words } from '../language/words';
import { PasskeyBrowser } from './passkey-browser';
import { PasswordField } from './password-field';
import { Session } from './session';

export const looksLikeEmail = (text: string): boolean => /^\S+@\S+\.\S+$/.test(text.trim());

@Component({
  selector: 'vz-sign-in-form',
  imports: [T, Field, Input, Button, PasswordField, FailureNotice],
  template: `
    <form class="vz-stack" style="--gap: var(--s4)" novalidate (submit)="$event.preventDefault(); submit()">
      <vz-failure-notice [failure]="signingIn.failure()" [title]="wrong()" />
      <vz-field [label]="'session.email' | t" [error]="faults().email">
        <input
          vzInput
          type="email"
          name="email"
          autocomplete="username"
          inputmode="email"
          [value]="typed()"
          (input)="typed.set($any($event.target).value)"
        />
      </vz-field>
      <vz-password-field
        [label]="'session.password' | t"
        autocomplete="current-password"
        [error]="faults().password"
        [(value)]="password"
      />
      <button vzButton="primary" class="vz-button--wide" type="submit" [busy]="signingIn.busy()">{{ 'session.signIn' | t }}</button>
      @if (passkeys.isAble) {
        <vz-failure-notice [failure]="byPasskey.failure()" [title]="'session.passkeyFailed' | t" />
        <button vzButton class="vz-button--wide" type="button" [busy]="byPasskey.busy()" (click)="enterWithPasskey()">
          {{ 'session.withPasskey' | t }}
        </button>
      }
    </form>
  `,
})
export class SignInForm {
  private readonly session = inject(Session);
  private readonly words = inject(Words);
  readonly email = input('');
  readonly entered = output<SessionView['status']>();
  protected readonly typed = linkedSignal(() => this.email());
  protected readonly password = signal('');
  private readonly tried = signal(false);
  protected readonly signingIn = attempt((_key, email: string, password: string) => this.session.signIn(email, password));

  protected readonly passkeys = inject(PasskeyBrowser);
  protected readonly byPasskey = attempt(() => this.session.signInWithPasskey());

  protected async enterWithPasskey(): Promise<void> {
    const status = await this.byPasskey.run();
    if (status) this.entered.emit(status);
  }

  protected faults() {
    if (!this.tried()) return { email: null, password: null };
    return {
      email: looksLikeEmail(this.typed()) ? null : this.words.t('session.emailFault'),
      password: this.password() ? null : this.words.t('common.required'),
    };
  }

  protected wrong(): string | null {
    return this.signingIn.failure()?.status === 401 ? this.words.t('session.wrong') : null;
  }

  protected async submit(): Promise<void> {
    this.tried.set(true);
    if (this.faults().email || this.faults().password) return;
    const status = await this.signingIn.run(this.typed().trim(), this.password());
    if (status) this.entered.emit(status);
  }
}
