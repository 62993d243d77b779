import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { PATHS, type SecurityView } from '@vizavi/api-types';
import { CLIENT_ROLES, type Role, ROLES } from '@vizavi/domain';
import { attempt } from '../api/attempt';
import { PeopleRequests } from '../api/people-requests';
import { Server } from '../api/server';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Button } from '../ui/button';
import { FailureNotice } from '../ui/failure-notice';
import { Field, Input } from '../ui/field';
import { Load } from '../ui/load';
import { ToastList } from '../ui/toast-list';

/** Who must confirm a sign-in with a second factor: roles everywhere, or in one client company. */
@Component({
  selector: 'vz-security-page',
  host: { class: 'vz-page vz-page--narrow' },
  imports: [T, Button, FailureNotice, Field, Input, Load],
  templateUrl: './security-page.html',
})
export class SecurityPage {
  private readonly server = inject(Server);
  private readonly words = inject(Words);
  private readonly toasts = inject(ToastList);
  protected readonly clients = inject(PeopleRequests).listClients();
  protected readonly security = this.server.read<SecurityView>(() => PATHS.security);
  /** Empty: everywhere. */
  protected readonly companyId = signal('');
  protected readonly choices = computed((): readonly Role[] => (this.companyId() ? CLIENT_ROLES : ROLES));
  private readonly kept = computed(
    () => this.security.value()?.rules.find((one) => (one.clientCompanyId ?? '') === this.companyId())?.factorRoles ?? [],
  );
  protected readonly chosen = linkedSignal<readonly Role[]>(() => this.kept());
  protected readonly isChanged = computed(() => [...this.chosen()].sort().join() !== [...this.kept()].sort().join());
  protected readonly inForce = computed(() => (this.security.value()?.rules ?? []).filter((one) => one.factorRoles.length > 0));
  protected readonly saving = attempt((key, clientCompanyId: string, factorRoles: readonly Role[]) =>
    this.server.put<SecurityView>(
      PATHS.signInRule,
      { clientCompanyId: clientCompanyId || null, factorRoles },
      { key, etag: this.security.value()?.etag },
    ),
  );

  protected nameOf(role: Role): string {
    return this.words.t(`roles.${role}`);
  }

  protected namesOf(roles: readonly Role[]): string {
    return roles.map((role) => this.nameOf(role)).join(', ');
  }

  protected toggle(role: Role): void {
    this.chosen.update((roles) => (roles.includes(role) ? roles.filter((one) => one !== role) : [...roles, role]));
  }

  protected async save(): Promise<void> {
    if (!(await this.saving.run(this.companyId(), this.chosen()))) return;
    this.toasts.show(this.words.t('profile.ruleSaved'));
    this.security.reload();
  }
}
