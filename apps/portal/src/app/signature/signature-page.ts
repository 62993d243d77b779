import { Component, computed, inject, signal } from '@angular/core';
import { attempt } from '../api/attempt';
import { PeopleRequests } from '../api/people-requests';
import { Day } from '../language/language.pipes';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Session } from '../session/session';
import { Button } from '../ui/button';
import { FailureNotice } from '../ui/failure-notice';
import { Icon } from '../ui/icon';
import { Load } from '../ui/load';
import { ToastList } from '../ui/toast-list';
import { AgreementText } from './agreement-text';

/** The agreement on electronic signatures: read by everybody, accepted by whoever may accept it for their side. */
@Component({
  selector: 'vz-signature-page',
  host: { class: 'vz-page vz-page--narrow' },
  imports: [T, AgreementText, Button, Day, FailureNotice, Icon, Load],
  templateUrl: './signature-page.html',
  styleUrl: './signature-page.css',
})
export class SignaturePage {
  private readonly people = inject(PeopleRequests);
  private readonly session = inject(Session);
  private readonly toasts = inject(ToastList);
  private readonly words = inject(Words);
  protected readonly agreement = this.people.readAgreement();
  protected readonly consent = signal(false);
  protected readonly tried = signal(false);
  protected readonly company = computed(() => this.session.me()?.companyName ?? '');
  protected readonly mayAccept = computed(() => this.session.me()?.may.includes('agreement.accept') ?? false);
  protected readonly accepting = attempt((key, version: number) => this.people.acceptAgreement(version, { key }));

  protected async accept(version: number): Promise<void> {
    this.tried.set(true);
    if (!this.consent()) return;
    const accepted = await this.accepting.run(version);
    if (!accepted) return;
    this.toasts.show(this.words.t('signing.agreementDone'));
    this.agreement.reload();
    await this.session.refresh();
  }
}
