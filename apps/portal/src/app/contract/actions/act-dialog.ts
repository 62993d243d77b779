import { Component, inject, signal } from '@angular/core';
import { attempt } from '../../api/attempt';
import { T } from '../../language/t.pipe';
import { Button } from '../../ui/button';
import { DialogFrame } from '../../ui/dialog-frame';
import { OpenDialog } from '../../ui/dialogs';
import { FailureNotice } from '../../ui/failure-notice';
import { Field, Input } from '../../ui/field';
import { OpenContract } from '../open-contract';
import type { ActForm, FormField } from './act-asking';
import { bodyOf } from './act-form';

/** One act with what it asks. It stays until the act is done, so that a refusal costs no typed word. */
@Component({
  selector: 'vz-act-dialog',
  imports: [Button, DialogFrame, FailureNotice, Field, Input, T],
  templateUrl: './act-dialog.html',
})
export class ActDialog {
  protected readonly dialog = inject<OpenDialog<true, ActForm>>(OpenDialog);
  private readonly contract = inject(OpenContract);
  protected readonly form = this.dialog.data;
  private readonly typed = signal<Readonly<Record<string, string>>>(
    Object.fromEntries(this.form.fields.map(({ name, value }) => [name, value])),
  );
  private readonly tried = signal(false);
  /** What was on the page when the question was asked: a text that has moved since is refused. */
  private readonly revisionHash = signal(this.contract.view().revisionHash);

  protected readonly acting = attempt((key: string, values: Readonly<Record<string, string>>, revisionHash: string | null) =>
    this.contract.change((requests) => {
      const { action } = this.form;
      const etag = this.contract.action(action)?.etag ?? this.contract.view().etag;
      return requests.act(this.contract.id, action, bodyOf(action, values, revisionHash), { key, etag });
    }),
  );

  protected valueOf({ name }: FormField): string {
    return this.typed()[name] ?? '';
  }

  protected type({ name }: FormField, value: string): void {
    this.typed.update((typed) => ({ ...typed, [name]: value }));
  }

  protected faultOf(field: FormField): string | null {
    const isEmpty = this.tried() && field.required !== undefined && !this.valueOf(field).trim();
    return isEmpty ? (field.required ?? null) : (this.acting.failure()?.of(field.name) ?? null);
  }

  protected async submit(): Promise<void> {
    this.tried.set(true);
    if (this.form.fields.some((field) => field.required !== undefined && !this.valueOf(field).trim())) return;
    const done = await this.acting.run(this.typed(), this.revisionHash());
    if (done) this.dialog.close(true);
    // The person has now been told; the next press is a decision upon the new text.
    else this.revisionHash.set(this.contract.view().revisionHash);
  }
}
