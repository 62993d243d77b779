import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { AppSecretView } from '@vizavi/api-types';
import type { Failure } from '../api/failure';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Button } from '../ui/button';
import { FailureNotice } from '../ui/failure-notice';
import { Field, Input } from '../ui/field';
import { QrCode } from '../ui/qr-code';

/** Connecting an authenticator application: the code to scan, the same as letters, and the first code that it shows. */
@Component({
  selector: 'vz-app-secret',
  imports: [T, Button, FailureNotice, Field, Input, QrCode],
  template: `
    <ol class="vz-stack" style="--gap: var(--s3)">
      <li>{{ 'session.appScan' | t }}</li>
    </ol>
    <vz-qr-code [text]="secret().uri" [label]="'session.appQr' | t" />
    <p class="vz-small vz-quiet">
      {{ 'session.appByHand' | t }} <code>{{ grouped() }}</code>
    </p>
    <form class="vz-stack" style="--gap: var(--s4)" novalidate (submit)="$event.preventDefault(); give()">
      <vz-failure-notice [failure]="general()" />
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
      <div class="vz-row">
        <button vzButton="primary" type="submit" [busy]="busy()">{{ 'session.appConnect' | t }}</button>
        <ng-content />
      </div>
    </form>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s4);
    }
    code {
      overflow-wrap: anywhere;
      user-select: all;
    }
  `,
})
export class AppSecret {
  private readonly words = inject(Words);
  readonly secret = input.required<AppSecretView>();
  readonly busy = input(false);
  readonly failure = input<Failure | null>(null);
  readonly given = output<string>();
  protected readonly code = signal('');
  private readonly tried = signal(false);
  protected readonly grouped = computed(() => this.secret().secret.replace(/(.{4})(?!$)/g, '$1 '));
  protected readonly fault = computed(() => (this.tried() && !this.code().trim() ? this.words.t('common.required') : null));
  protected readonly general = computed(() => {
    const failure = this.failure();
    return failure && failure.fields.length > 0 ? null : failure;
  });

  protected give(): void {
    this.tried.set(true);
    if (!this.fault()) this.given.emit(this.code().trim());
  }
}
