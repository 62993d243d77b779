import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { ProofMethod } from '@vizavi/api-types';
import type { Failure } from '../api/failure';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Button } from '../ui/button';
import { FailureNotice } from '../ui/failure-notice';
import { Field, Input } from '../ui/field';
import { PasswordField } from './password-field';

/** What somebody gives to prove who they are. */
export interface GivenProof {
  readonly method: ProofMethod;
  readonly code?: string;
  readonly password?: string;
}

/** One way at a time, the best first; the others are a click away. */
@Component({
  selector: 'vz-proof-form',
  imports: [T, Button, FailureNotice, Field, Input, PasswordField],
  template: `
    <form class="vz-stack" style="--gap: var(--s4)" novalidate (submit)="$event.preventDefault(); give()">
      <vz-failure-notice [failure]="general()" />
      @switch (method()) {
        @case ('password') {
          <vz-password-field
            [label]="'session.password' | t"
            autocomplete="current-password"
            [error]="fault() ?? failure()?.of('password') ?? null"
            [(value)]="password"
          />
        }
        @case ('code') {
          <vz-field [label]="'session.code' | t" [help]="'session.codeHelp' | t" [error]="fault() ?? failure()?.of('code')">
            <input
              vzInput
              inputmode="numeric"
              autocomplete="one-time-code"
              maxlength="8"
              [value]="code()"
              (input)="code.set($any($event.target).value)"
            />
          </vz-field>
        }
        @case ('recoveryCode') {
          <vz-field [label]="'session.recoveryCode' | t" [help]="'session.recoveryCodeHelp' | t" [error]="fault() ?? failure()?.of('code')">
            <input
              vzInput
              autocomplete="off"
              autocapitalize="none"
              spellcheck="false"
              maxlength="40"
              [value]="code()"
              (input)="code.set($any($event.target).value)"
            />
          </vz-field>
        }
        @case ('passkey') {
          <p>{{ 'session.passkeyText' | t }}</p>
        }
      }
      <button vzButton="primary" class="vz-button--wide" type="submit" [busy]="busy()">
        {{ (method() === 'passkey' ? 'session.usePasskey' : 'session.confirm') | t }}
      </button>
      @for (other of others(); track other) {
        <button vzButton="quiet" type="button" (click)="turnTo(other)">
          <span>{{ 'session.byMethod' | t: { method: other } }}</span>
        </button>
      }
    </form>
  `,
})
export class ProofForm {
  private readonly words = inject(Words);
  readonly methods = input.required<readonly ProofMethod[]>();
  readonly busy = input(false);
  readonly failure = input<Failure | null>(null);
  readonly given = output<GivenProof>();
  protected readonly method = linkedSignal<ProofMethod | undefined>(() => this.methods()[0]);
  protected readonly others = computed(() => this.methods().filter((one) => one !== this.method()));
  protected readonly password = signal('');
  protected readonly code = signal('');
  private readonly tried = signal(false);
  protected readonly fault = computed(() => {
    const typed = this.method() === 'password' ? this.password() : this.code().trim();
    return this.tried() && this.method() !== 'passkey' && typed === '' ? this.words.t('common.required') : null;
  });
  /** What no field shows. */
  protected readonly general = computed(() => {
    const failure = this.failure();
    return failure && failure.fields.length > 0 ? null : failure;
  });

  protected turnTo(method: ProofMethod): void {
    this.method.set(method);
    this.code.set('');
    this.tried.set(false);
  }

  protected give(): void {
    this.tried.set(true);
    const method = this.method();
    if (!method || this.fault()) return;
    if (method === 'password') this.given.emit({ method, password: this.password() });
    else if (method === 'passkey') this.given.emit({ method });
    else this.given.emit({ method, code: this.code().trim() });
  }
}
