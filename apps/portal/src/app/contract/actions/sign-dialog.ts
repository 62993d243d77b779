import { Component, computed, inject, signal } from '@angular/core';
import { PATHS, type SignatureAgreementView } from '@vizavi/api-types';
import type { Authority } from '@vizavi/domain';
import { attempt } from '../../api/attempt';
import { Server } from '../../api/server';
import { InReadersLanguage } from '../../language/language.pipes';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Button } from '../../ui/button';
import { DialogFrame } from '../../ui/dialog-frame';
import { OpenDialog } from '../../ui/dialogs';
import { FailureNotice } from '../../ui/failure-notice';
import { Field, Input } from '../../ui/field';
import { Load } from '../../ui/load';
import { type Segment, Segments } from '../../ui/segments';
import { OpenContract } from '../open-contract';

/** Signing: the agreement on electronic signatures once, then authority, consent and the password again. */
@Component({
  selector: 'vz-sign-dialog',
  imports: [Button, DialogFrame, FailureNotice, Field, InReadersLanguage, Input, Load, Segments, T],
  templateUrl: './sign-dialog.html',
  styleUrl: './sign-dialog.css',
})
export class SignDialog {
  private readonly server = inject(Server);
  private readonly words = inject(Words);
  protected readonly contract = inject(OpenContract);
  protected readonly dialog = inject<OpenDialog<true>>(OpenDialog);
  protected readonly agreement = this.server.read<SignatureAgreementView>(() => PATHS.signatureAgreement);

  protected readonly kind = signal<Authority['kind']>('charter');
  protected readonly number = signal('');
  protected readonly date = signal('');
  protected readonly password = signal('');
  protected readonly consent = signal(false);
  protected readonly tried = signal(false);
  protected readonly needsNumber = computed(() => this.kind() === 'powerOfAttorney');
  protected readonly kinds = computed((): readonly Segment<Authority['kind']>[] => [
    { value: 'charter', label: this.words.t('signing.charter') },
    { value: 'powerOfAttorney', label: this.words.t('signing.powerOfAttorney') },
  ]);

  protected readonly accepting = attempt(async (key: string, version: number) => {
    await this.server.post(PATHS.signatureAgreementAcceptance, { version }, { key });
    this.agreement.reload();
    return true;
  });
  protected readonly signing = attempt((key: string, authority: Authority, password: string) =>
    this.contract.change((requests) => {
      const { revisionHash, etag } = this.contract.view();
      const body = { revisionHash: revisionHash ?? '', password, authority, consent: true };
      return requests.act(this.contract.id, 'execute', body, { key, etag: this.contract.action('execute')?.etag ?? etag });
    }),
  );

  protected missing(isMissing: boolean, word: 'needNumber' | 'wrongDate' | 'needConsent' | 'needPassword', field: string): string | null {
    return this.tried() && isMissing ? this.words.t(`signing.${word}`) : (this.signing.failure()?.of(field) ?? null);
  }

  protected async sign(): Promise<void> {
    this.tried.set(true);
    const isAuthorityMissing = this.needsNumber() && (!this.number().trim() || !this.date());
    if (isAuthorityMissing || !this.consent() || !this.password()) return;
    const own: Authority = { kind: 'charter', number: null, date: null };
    const authority = this.needsNumber() ? { kind: this.kind(), number: this.number().trim(), date: this.date() } : own;
    if (await this.signing.run(authority, this.password())) this.dialog.close(true);
  }
}
