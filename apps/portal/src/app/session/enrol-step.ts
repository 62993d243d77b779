import { Component, inject, output, signal } from '@angular/core';
import type { AppSecretView, EnrolledView, SessionView } from '@vizavi/api-types';
import { attempt } from '../api/attempt';
import { T } from '../language/t.pipe';
import { Button } from '../ui/button';
import { FailureNotice } from '../ui/failure-notice';
import { AppSecret } from './app-secret';
import { RecoveryCodes } from './recovery-codes';
import { Session } from './session';

/** A sign-in at a place that asks for a second factor, by somebody who has none yet. */
@Component({
  selector: 'vz-enrol-step',
  imports: [T, AppSecret, Button, FailureNotice, RecoveryCodes],
  template: `
    @if (enrolled(); as done) {
      <vz-recovery-codes [codes]="done.codes" (kept)="goOn(done)" />
    } @else if (secret(); as shown) {
      <vz-app-secret [secret]="shown" [busy]="confirming.busy()" [failure]="confirming.failure()" (given)="confirm($event)" />
    } @else {
      <vz-failure-notice [failure]="beginning.failure()" />
      <button vzButton="primary" class="vz-button--wide" type="button" [busy]="beginning.busy()" (click)="begin()">
        {{ 'session.enrolBegin' | t }}
      </button>
    }
    @if ((beginning.failure() ?? confirming.failure())?.status === 410) {
      <button vzButton type="button" (click)="again.emit()">{{ 'session.startAgain' | t }}</button>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s4);
    }
  `,
})
export class EnrolStep {
  private readonly session = inject(Session);
  readonly entered = output<SessionView['status']>();
  readonly again = output<void>();
  protected readonly secret = signal<AppSecretView | null>(null);
  protected readonly enrolled = signal<EnrolledView | null>(null);
  protected readonly beginning = attempt(() => this.session.beginEnrolment());
  protected readonly confirming = attempt((_key, code: string) => this.session.confirmEnrolment(code));

  protected async begin(): Promise<void> {
    const secret = await this.beginning.run();
    if (secret) this.secret.set(secret);
  }

  protected async confirm(code: string): Promise<void> {
    const enrolled = await this.confirming.run(code);
    if (enrolled) this.enrolled.set(enrolled);
  }

  protected async goOn({ session }: EnrolledView): Promise<void> {
    this.entered.emit(await this.session.enter(session));
  }
}
