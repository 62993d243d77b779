import { Component, computed, inject, signal, viewChild } from '@angular/core';
import type { AddClientRequest, ClientView } from '@vizavi/api-types';
import { attempt } from '../api/attempt';
import { PeopleRequests } from '../api/people-requests';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Button } from '../ui/button';
import { DialogFrame } from '../ui/dialog-frame';
import { OpenDialog } from '../ui/dialogs';
import { FailureNotice } from '../ui/failure-notice';
import { Field, Input } from '../ui/field';
import { ClientFields } from './client-fields';
import { readManagers } from './managers';

const CODE = /^[\p{Lu}\d]{2,8}$/u;

/** Takes a client company on; closes with its card. */
@Component({
  selector: 'vz-add-client-dialog',
  imports: [T, Button, ClientFields, DialogFrame, FailureNotice, Field, Input],
  template: `
    <vz-dialog-frame [heading]="'people.addClientTitle' | t">
      <form id="add-client" class="vz-stack" style="--gap: var(--s4)" novalidate (submit)="$event.preventDefault(); add()">
        <vz-client-fields
          [(name)]="name"
          [(inn)]="inn"
          [(managerId)]="managerId"
          [managers]="managers()"
          [failure]="adding.failure()"
          [tried]="tried()"
        />
        <vz-field [label]="'people.code' | t" [help]="'people.codeHelp' | t" optional [error]="codeFault()">
          <input
            vzInput
            autocomplete="off"
            maxlength="8"
            [value]="code()"
            (input)="code.set($any($event.target).value.trim().toLocaleUpperCase())"
          />
        </vz-field>
        <vz-failure-notice [failure]="adding.failure()" />
      </form>
      <button vzButton actions type="button" (click)="dialog.close()">{{ 'common.cancel' | t }}</button>
      <button vzButton="primary" actions type="submit" form="add-client" [busy]="adding.busy()">{{ 'people.addClient' | t }}</button>
    </vz-dialog-frame>
  `,
})
export class AddClientDialog {
  private readonly people = inject(PeopleRequests);
  private readonly words = inject(Words);
  private readonly fields = viewChild.required(ClientFields);
  protected readonly dialog = inject<OpenDialog<ClientView>>(OpenDialog);
  protected readonly managers = readManagers(() => true);
  protected readonly name = signal('');
  protected readonly inn = signal('');
  protected readonly managerId = signal<string | null>(null);
  protected readonly code = signal('');
  protected readonly tried = signal(false);

  protected readonly adding = attempt((key, body: AddClientRequest) => this.people.addClient(body, { key }));
  private readonly isCodeWrong = computed(() => this.code() !== '' && !CODE.test(this.code()));
  protected readonly codeFault = computed(() =>
    this.tried() && this.isCodeWrong() ? this.words.t('people.codeWrong') : (this.adding.failure()?.of('code') ?? null),
  );

  protected async add(): Promise<void> {
    this.tried.set(true);
    if (!this.fields().isSound() || this.isCodeWrong()) return;
    const added = await this.adding.run({
      name: this.name().trim(),
      inn: this.inn() || null,
      code: this.code() || null,
      accountManagerId: this.managerId(),
    });
    if (added) this.dialog.close(added);
  }
}
