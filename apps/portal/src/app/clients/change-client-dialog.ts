import { Component, inject, signal, viewChild } from '@angular/core';
import type { ChangeClientRequest, ClientView } from '@vizavi/api-types';
import { attempt } from '../api/attempt';
import { PeopleRequests } from '../api/people-requests';
import { T } from '../language/t.pipe';
import { Button } from '../ui/button';
import { DialogFrame } from '../ui/dialog-frame';
import { OpenDialog } from '../ui/dialogs';
import { FailureNotice } from '../ui/failure-notice';
import { ClientFields } from './client-fields';
import { readManagers } from './managers';

/** How a client is called and who looks after it; closes with true when the card has to be read again. */
@Component({
  selector: 'vz-change-client-dialog',
  imports: [T, Button, ClientFields, DialogFrame, FailureNotice],
  template: `
    <vz-dialog-frame [heading]="'people.changeCard' | t">
      <form id="change-client" class="vz-stack" style="--gap: var(--s4)" novalidate (submit)="$event.preventDefault(); save()">
        <vz-client-fields
          [(name)]="name"
          [(inn)]="inn"
          [(managerId)]="managerId"
          [managers]="mayAssign ? managers() : null"
          [failure]="saving.failure()"
          [tried]="tried()"
        />
        <vz-failure-notice [failure]="saving.failure()">
          @if (saving.failure()?.isStale) {
            <button vzButton small type="button" (click)="dialog.close(true)">{{ 'people.showNew' | t }}</button>
          }
        </vz-failure-notice>
      </form>
      <button vzButton actions type="button" (click)="dialog.close()">{{ 'common.cancel' | t }}</button>
      <button vzButton="primary" actions type="submit" form="change-client" [busy]="saving.busy()">{{ 'common.save' | t }}</button>
    </vz-dialog-frame>
  `,
})
export class ChangeClientDialog {
  private readonly people = inject(PeopleRequests);
  private readonly fields = viewChild.required(ClientFields);
  protected readonly dialog = inject<OpenDialog<true, ClientView>>(OpenDialog);
  private readonly client = this.dialog.data;
  protected readonly mayAssign = this.client.actions.includes('assign');
  protected readonly managers = readManagers(() => this.mayAssign);
  protected readonly name = signal(this.client.name);
  protected readonly inn = signal(this.client.inn ?? '');
  protected readonly managerId = signal(this.client.accountManager?.memberId ?? null);
  protected readonly tried = signal(false);

  protected readonly saving = attempt((key, body: ChangeClientRequest) =>
    this.people.changeClient(this.client.id, body, { key, etag: this.client.etag }),
  );

  protected async save(): Promise<void> {
    this.tried.set(true);
    if (!this.fields().isSound()) return;
    const own = { name: this.name().trim(), inn: this.inn() || null };
    const changed = await this.saving.run(this.mayAssign ? { ...own, accountManagerId: this.managerId() } : own);
    if (changed) this.dialog.close(true);
  }
}
