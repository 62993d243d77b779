import { Component, computed, inject, signal } from '@angular/core';
import { type AttachmentView, PATHS } from '@vizavi/api-types';
import { attempt } from '../../api/attempt';
import { urlOf } from '../../api/server';
import { FileSize } from '../../language/language.pipes';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Button } from '../../ui/button';
import { Dialogs } from '../../ui/dialogs';
import { Empty } from '../../ui/empty';
import { FailureNotice } from '../../ui/failure-notice';
import { Field, Input } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { ToastList } from '../../ui/toast-list';
import { OpenContract } from '../open-contract';
import { FileChoice } from './file-choice';
import { fileFault } from './file-limits';
import { UploadFile } from './upload-file';

/** Numbered appendices: those made from the form's fields and the files that somebody added. */
@Component({
  selector: 'vz-appendices',
  imports: [Button, Empty, FailureNotice, Field, FileChoice, FileSize, Icon, Input, T],
  templateUrl: './appendices.html',
  styleUrl: './appendices.css',
})
export class Appendices {
  private readonly uploads = inject(UploadFile);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(ToastList);
  private readonly words = inject(Words);
  protected readonly contract = inject(OpenContract);
  protected readonly all = computed(() => this.contract.view().attachments);
  protected readonly mayAdd = computed(() => this.contract.action('attach')?.blockedBy === null);
  protected readonly file = signal<File | null>(null);
  protected readonly title = signal('');
  protected readonly fault = signal<string | null>(null);
  protected readonly percent = signal(0);
  protected readonly isOver = signal(false);

  protected readonly adding = attempt((key: string, file: File, title: string) =>
    this.contract.change(async () => {
      const options = { key, etag: this.contract.action('attach')?.etag ?? null };
      const progress = (percent: number): void => this.percent.set(percent);
      await this.uploads.send<AttachmentView>(PATHS.attachments(this.contract.id), { ...options, file, fields: { title }, progress });
      return true;
    }),
  );

  protected readonly removing = attempt((key: string, id: string) =>
    this.contract.change(async (requests) => {
      await requests.detach(this.contract.id, id, { key, etag: this.contract.action('attach')?.etag ?? this.contract.view().etag });
      return true;
    }),
  );

  protected addressOf({ id }: AttachmentView): string {
    return urlOf(PATHS.attachmentFile(this.contract.id, id));
  }

  protected choose(file: File): void {
    const fault = fileFault(file);
    this.fault.set(fault && this.words.t(fault));
    this.file.set(fault ? null : file);
    if (!fault) this.title.set(file.name.replace(/\.[^.]+$/, ''));
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(false);
    const file = event.dataTransfer?.files[0];
    if (file) this.choose(file);
  }

  protected async add(): Promise<void> {
    const file = this.file();
    if (!file) return this.fault.set(this.words.t('documents.fileWrongType'));
    this.percent.set(0);
    if (!(await this.adding.run(file, this.title().trim() || file.name))) return;
    this.file.set(null);
    this.title.set('');
    this.toasts.show(this.words.t('documents.added'));
  }

  protected async remove(one: AttachmentView): Promise<void> {
    const sure = await this.dialogs.confirm({
      title: this.words.t('documents.removeAppendixTitle'),
      text: one.title,
      action: this.words.t('common.remove'),
      tone: 'danger',
    });
    if (sure && (await this.removing.run(one.id))) this.toasts.show(this.words.t('documents.appendixRemoved'));
  }
}
