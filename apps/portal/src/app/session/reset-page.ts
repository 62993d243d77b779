import { Component, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { PATHS } from '@vizavi/api-types';
import { attempt } from '../api/attempt';
import { Server } from '../api/server';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Button } from '../ui/button';
import { FailureNotice } from '../ui/failure-notice';
import { ToastList } from '../ui/toast-list';
import { Doorway } from './doorway';
import { NewPassword } from './new-password';
import { NewPasswordFields } from './new-password-fields';

@Component({
  selector: 'vz-reset-page',
  imports: [T, Doorway, NewPasswordFields, Button, FailureNotice, RouterLink],
  providers: [NewPassword],
  template: `
    @if (isSpent()) {
      <vz-doorway [heading]="'session.linkSpentTitle' | t" [lead]="'session.linkSpentText' | t">
        <a vzButton="primary" routerLink="/forgotten-password">{{ 'session.forgottenTitle' | t }}</a>
      </vz-doorway>
    } @else {
      <vz-doorway [heading]="'session.resetTitle' | t">
        <form class="vz-stack" style="--gap: var(--s4)" novalidate (submit)="$event.preventDefault(); submit()">
          <vz-failure-notice [failure]="saving.failure()" />
          <vz-new-password-fields />
          <button vzButton="primary" class="vz-button--wide" type="submit" [busy]="saving.busy()">{{ 'common.save' | t }}</button>
        </form>
      </vz-doorway>
    }
  `,
})
export class ResetPage {
  private readonly server = inject(Server);
  private readonly router = inject(Router);
  private readonly toasts = inject(ToastList);
  private readonly words = inject(Words);
  private readonly typed = inject(NewPassword);
  readonly token = input.required<string>();
  protected readonly saving = attempt((key, password: string) =>
    this.server.post(PATHS.passwordReset(this.token()), { password }, { key, asksWho: true }).then(() => true),
  );

  protected isSpent(): boolean {
    return [401, 404, 410].includes(this.saving.failure()?.status ?? 0);
  }

  protected async submit(): Promise<void> {
    if (!this.typed.judge() || !(await this.saving.run(this.typed.value()))) return;
    this.toasts.show(this.words.t('session.resetDone'));
    await this.router.navigateByUrl('/sign-in');
  }
}
