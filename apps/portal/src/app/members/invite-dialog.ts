import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import type { InviteMemberRequest, MemberView } from '@vizavi/api-types';
import type { Language, Role, Side } from '@vizavi/domain';
import { attempt } from '../api/attempt';
import { PeopleRequests } from '../api/people-requests';
import { type Found, FoundChoice } from '../catalogue/found-choice';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { looksLikeEmail } from '../session/sign-in-form';
import { Button } from '../ui/button';
import { DialogFrame } from '../ui/dialog-frame';
import { OpenDialog } from '../ui/dialogs';
import { FailureNotice } from '../ui/failure-notice';
import { Field, Input } from '../ui/field';
import { type Segment, Segments } from '../ui/segments';
import { focusFirstFault } from './first-fault';
import { GroupPicker } from './group-picker';
import { RolePicker } from './role-picker';

export interface Inviting {
  /** Whose people may be invited; of several one is chosen. */
  readonly sides: readonly Side[];
  /** The client's company, when it is clear which. */
  readonly company: { readonly id: string; readonly name: string } | null;
}

/** Who is invited, where to, with which roles; closes with the member who was invited. */
@Component({
  selector: 'vz-invite-dialog',
  imports: [T, Button, DialogFrame, FailureNotice, Field, FoundChoice, GroupPicker, Input, RolePicker, Segments],
  templateUrl: './invite-dialog.html',
})
export class InviteDialog {
  private readonly people = inject(PeopleRequests);
  private readonly words = inject(Words);
  protected readonly dialog = inject<OpenDialog<MemberView, Inviting>>(OpenDialog);

  protected readonly email = signal('');
  protected readonly name = signal('');
  protected readonly position = signal('');
  protected readonly side = signal<Side>(this.dialog.data.sides[0] ?? 'client');
  protected readonly roles = linkedSignal<Side, readonly Role[]>({ source: this.side, computation: () => [] });
  protected readonly groups = signal<readonly string[]>([]);
  protected readonly language = signal<Language>(this.words.language());
  protected readonly company = signal<Found | null>(null);
  private readonly companyWords = signal('');
  private readonly tried = signal(false);

  protected readonly asksSide = this.dialog.data.sides.length > 1;
  protected readonly asksCompany = computed(() => this.side() === 'client' && this.dialog.data.company === null);
  private readonly clients = this.asksSide ? this.people.listClients(() => ({ q: this.companyWords(), limit: 20 })) : null;
  protected readonly foundCompanies = computed((): readonly Found[] =>
    (this.clients?.items() ?? []).map(({ id, name, inn }) => ({ id, name, note: inn ? `${this.words.t('people.inn')} ${inn}` : '' })),
  );

  protected readonly heading = computed(() => {
    const { company } = this.dialog.data;
    return company ? this.words.t('people.inviteTo', { company: company.name }) : this.words.t('people.inviteTitle');
  });
  protected readonly sides = computed((): readonly Segment<Side>[] => [
    { value: 'supplier', label: this.words.t('people.ownSide') },
    { value: 'client', label: this.words.t('people.clientSide') },
  ]);
  protected readonly languages: readonly Segment<Language>[] = [
    { value: 'ru', label: 'Русский' },
    { value: 'en', label: 'English' },
  ];

  protected readonly inviting = attempt((key, body: InviteMemberRequest) => this.people.invite(body, { key }));
  protected readonly faults = computed(() => {
    const failure = this.inviting.failure();
    const own = (isMissing: boolean, text: string): string | null => (this.tried() && isMissing ? text : null);
    return {
      email: own(!looksLikeEmail(this.email()), this.words.t('session.emailFault')) ?? failure?.of('email') ?? null,
      name: own(this.name().trim().length < 2, this.words.t('people.nameRequired')) ?? failure?.of('name') ?? null,
      title: failure?.of('title') ?? null,
      roles: own(this.roles().length === 0, this.words.t('people.rolesRequired')) ?? failure?.of('roles') ?? null,
      company: own(this.asksCompany() && !this.company(), this.words.t('people.companyRequired')) ?? failure?.of('clientCompanyId') ?? null,
    };
  });

  protected searchCompanies(words: string): void {
    this.companyWords.set(words);
  }

  protected async invite(form: HTMLFormElement): Promise<void> {
    this.tried.set(true);
    this.inviting.forget();
    if (Object.values(this.faults()).some((fault) => fault !== null)) return focusFirstFault(form);
    const invited = await this.inviting.run(this.body());
    if (invited) this.dialog.close(invited);
  }

  private body(): InviteMemberRequest {
    const side = this.side();
    const company = this.dialog.data.company ?? this.company();
    return {
      email: this.email().trim(),
      name: this.name().trim(),
      title: this.position().trim() || null,
      side,
      roles: this.roles(),
      clientCompanyId: side === 'client' ? (company?.id ?? null) : null,
      language: this.language(),
      ...(side === 'supplier' ? { groups: this.groups() } : {}),
    };
  }
}
