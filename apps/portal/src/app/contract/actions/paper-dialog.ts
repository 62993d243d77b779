import { Component, inject, signal } from '@angular/core';
import { PATHS } from '@vizavi/api-types';
import { attempt } from '../../api/attempt';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Button } from '../../ui/button';
import { DialogFrame } from '../../ui/dialog-frame';
import { OpenDialog } from '../../ui/dialogs';
import { FailureNotice } from '../../ui/failure-notice';
import { Field, Input } from '../../ui/field';
import { FileChoice } from '../appendices/file-choice';
import { fileFault } from '../appendices/file-limits';
import { UploadFile } from '../appendices/upload-file';
import { OpenContract } from '../open-contract';

/** A paper original that both sides have signed: its date and its scan. */
@Component({
  selector: 'vz-paper-dialog',
  imports: [Button, DialogFrame, FailureNotice, Field, FileChoice, Input, T],
  template: `
    <vz-dialog-frame [heading]="'signing.paperTitle' | t">
      <vz-field [label]="'signing.paperDate' | t" [error]="tried() && !signedOn() ? ('signing.wrongDate' | t) : null">
        <input vzInput type="date" [max]="today" [value]="signedOn()" (input)="signedOn.set($any($event.target).value)" />
      </vz-field>
      <vz-field [label]="'signing.paperScan' | t" [help]="'documents.appendixHelp' | t" [error]="fault()">
        <vz-file-choice [file]="file()" (chosen)="choose($event)" />
      </vz-field>
      @if (recording.busy()) {
        <p class="vz-small" role="status">{{ 'documents.uploading' | t: { percent: percent() } }}</p>
      }
      <vz-failure-notice [failure]="recording.failure()" />
      <button vzButton actions type="button" (click)="dialog.close()">{{ 'common.cancel' | t }}</button>
      <button vzButton="primary" actions type="button" [busy]="recording.busy()" (click)="record()">{{ 'signing.paperSave' | t }}</button>
    </vz-dialog-frame>
  `,
})
export class PaperDialog {
  private readonly uploads = inject(UploadFile);
  private readonly words = inject(Words);
  private readonly contract = inject(OpenContract);
  protected readonly dialog = inject<OpenDialog<true>>(OpenDialog);
  protected readonly today = new Date().toISOString().slice(0, 10);
  protected readonly signedOn = signal(this.today);
  protected readonly tried = signal(false);
  protected readonly percent = signal(0);
  protected readonly fault = signal<string | null>(null);
  protected readonly file = signal<File | null>(null);
  /** A scan that has arrived is not sent again when the record itself was refused. */
  private scan: { readonly file: File; readonly id: string } | null = null;

  protected readonly recording = attempt((key: string, file: File, signedOn: string) =>
    this.contract.change(async (requests) => {
      const fileId = await this.send(file);
      const etag = this.contract.action('recordPaperSigning')?.etag ?? this.contract.view().etag;
      return requests.act(this.contract.id, 'recordPaperSigning', { fileId, signedOn }, { key, etag });
    }),
  );

  protected choose(file: File): void {
    const fault = fileFault(file);
    this.file.set(file);
    this.fault.set(fault && this.words.t(fault));
  }

  protected async record(): Promise<void> {
    this.tried.set(true);
    const file = this.file();
    if (!file) this.fault.set(this.words.t('signing.needFile'));
    if (!file || this.fault() || !this.signedOn()) return;
    if (await this.recording.run(file, this.signedOn())) this.dialog.close(true);
  }

  private async send(file: File): Promise<string> {
    if (this.scan?.file !== file) {
      const progress = (percent: number): void => this.percent.set(percent);
      const { fileId } = await this.uploads.send<{ readonly fileId: string }>(PATHS.scans(this.contract.id), { file, progress });
      this.scan = { file, id: fileId };
    }
    return this.scan.id;
  }
}
