import { Component, inject, signal } from '@angular/core';
import { type DocumentVerification, PATHS } from '@vizavi/api-types';
import type { CheckedExport } from '@vizavi/evidence';
import { attempt } from '../api/attempt';
import { Server } from '../api/server';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Doorway } from '../session/doorway';
import { Announcer } from '../ui/announcer';
import { FailureNotice } from '../ui/failure-notice';
import { FileDrop } from '../ui/file-drop';
import { Icon } from '../ui/icon';
import { When } from '../ui/when';

const PDF = '%PDF';
const ZIP = 'PK';

/** Anybody may drop a signed PDF or an export of evidence here and see whether it holds. */
@Component({
  selector: 'vz-verify-page',
  imports: [T, Doorway, FailureNotice, FileDrop, Icon, When],
  templateUrl: './verify-page.html',
  styleUrl: './verify-page.css',
})
export class VerifyPage {
  private readonly server = inject(Server);
  private readonly words = inject(Words);
  private readonly announcer = inject(Announcer);
  protected readonly name = signal('');
  protected readonly document = signal<DocumentVerification | null>(null);
  protected readonly archive = signal<CheckedExport | null>(null);
  protected readonly isUnread = signal(false);
  protected readonly sending = attempt((key, file: File) => {
    const form = new FormData();
    form.set('file', file, file.name);
    return this.server.post<DocumentVerification>(PATHS.verification, form, { key, asksWho: true });
  });

  constructor() {
    void this.words.loadScreens();
  }

  protected async take(file: File): Promise<void> {
    this.name.set(file.name);
    this.document.set(null);
    this.archive.set(null);
    const start = await file.slice(0, 1024).text();
    const isArchive = start.startsWith(ZIP);
    this.isUnread.set(!isArchive && !start.includes(PDF));
    if (this.isUnread()) return;
    if (isArchive) this.archive.set(await this.check(file));
    else this.document.set((await this.sending.run(file)) ?? null);
    this.announcer.say(this.words.t(this.verdict()));
  }

  protected verdict():
    | 'evidence.valid'
    | 'evidence.incomplete'
    | 'evidence.invalid'
    | 'evidence.unsigned'
    | 'evidence.exportValid'
    | 'evidence.exportInvalid' {
    const archive = this.archive();
    if (archive) return archive.fault ? 'evidence.exportInvalid' : 'evidence.exportValid';
    return `evidence.${this.document()?.verdict ?? 'invalid'}`;
  }

  protected isGood(): boolean {
    return this.archive() ? this.archive()!.fault === null : this.document()?.verdict === 'valid';
  }

  private async check(file: File): Promise<CheckedExport> {
    try {
      const { checkArchive } = await import('./check-archive');
      return await checkArchive(new Uint8Array(await file.arrayBuffer()));
    } catch {
      return { fault: EXPORT_UNREADABLE, facts: 0, withheld: 0, keyId: null, anchoredAt: null, isYounger: false };
    }
  }
}

const EXPORT_UNREADABLE = 'evidence.json: it cannot be read';
