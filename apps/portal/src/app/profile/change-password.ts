import { Component, computed, inject, output, signal } from '@angular/core';
import { attempt } from '../api/attempt';
import { PeopleRequests } from '../api/people-requests';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { NewPassword } from '../session/new-password';
import { NewPasswordFields } from '../session/new-password-fields';
import { PasswordField } from '../session/password-field';
import { Session } from '../session/session';
import { Button } from '../ui/button';
import { FailureNotice } from '../ui/failure-notice';
import { ToastList } from '../ui/toast-list';

/** The present password and a new one; every other session ends with the old one. */
@Component({
  selector: 'vz-change-password',
  imports: [T, Button, FailureNotice, NewPasswordFields, PasswordField],
  providers: [NewPassword],
  template: `
    <section class="vz-card vz-stack" style="--gap: var(--s4)" aria-labelledby="password">
      <div>
        <h2 id="password">{{ 'profile.password' | t }}</h2>
        <p class="vz-small vz-quiet">{{ 'profile.passwordHelp' | t }}</p>
      </div>
      @if (isOpen()) {
        <form class="vz-stack" style="--gap: var(--s4)" novalidate (submit)="$event.preventDefault(); save()">
          <input class="vz-hidden" type="email" autocomplete="username" tabindex="-1" aria-hidden="true" readonly [value]="email()" />
          <vz-password-field
            [label]="'profile.currentPassword' | t"
            autocomplete="current-password"
            [error]="currentFault()"
            [(value)]="current"
          />
          <vz-new-password-fields />
          <vz-failure-notice [failure]="saving.failure()" />
          <div class="vz-row">
            <button vzButton="primary" type="submit" [busy]="saving.busy()">{{ 'profile.changePassword' | t }}</button>
            <button vzButton type="button" (click)="close()">{{ 'common.cancel' | t }}</button>
          </div>
        </form>
      } @else {
        <div>
          <button vzButton type="button" (click)="isOpen.set(true)">
            <span>{{ 'profile.changePassword' | t }}</span>
          </button>
        </div>
      }
    </section>
  `,
})
export class ChangePassword {
  private readonly people = inject(PeopleRequests);
  private readonly toasts = inject(ToastList);
  private readonly words = inject(Words);
  private readonly session = inject(Session);
  private readonly typed = inject(NewPassword);
  /** The other sessions have ended. */
  readonly changed = output<void>();
  protected readonly isOpen = signal(false);
  protected readonly current = signal('');
  private readonly tried = signal(false);
  protected readonly email = computed(() => this.session.me()?.email ?? '');

  protected readonly saving = attempt((key, current: string, next: string) =>
    this.people.changePassword(current, next, { key }).then(() => true),
  );
  protected readonly currentFault = computed(() =>
    this.tried() && this.current() === '' ? this.words.t('common.required') : (this.saving.failure()?.of('current') ?? null),
  );

  protected async save(): Promise<void> {
    this.tried.set(true);
    const isSound = this.typed.judge();
    if (!isSound || this.current() === '' || !(await this.saving.run(this.current(), this.typed.value()))) return;
    this.close();
    this.toasts.show(this.words.t('profile.passwordChanged'));
    this.changed.emit();
  }

  protected close(): void {
    this.isOpen.set(false);
    this.tried.set(false);
    this.saving.forget();
    this.current.set('');
    this.typed.clear();
  }
}
