import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ClientView, MemberView } from '@vizavi/api-types';
import { PeopleRequests } from '../api/people-requests';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { KeptNotice } from '../members/kept-notice';
import { MemberActs } from '../members/member-acts';
import { MemberState } from '../members/member-state';
import { RoleNames } from '../members/role-names';
import { Session } from '../session/session';
import { PageTitle } from '../shell/page-title';
import { Avatar } from '../ui/avatar';
import { Button } from '../ui/button';
import { Dialogs } from '../ui/dialogs';
import { Empty } from '../ui/empty';
import { FailureNotice } from '../ui/failure-notice';
import { Icon } from '../ui/icon';
import { Load } from '../ui/load';
import { ToastList } from '../ui/toast-list';
import { RequisitesCard } from './requisites-card';
import { RequisitesForm } from './requisites-form';

/** A client company at a glance: who looks after it, its people, its requisites. What may be done with it, the server says. */
@Component({
  selector: 'vz-client-page',
  host: { class: 'vz-page' },
  imports: [
    T,
    Avatar,
    Button,
    Empty,
    FailureNotice,
    Icon,
    KeptNotice,
    Load,
    MemberState,
    RequisitesCard,
    RequisitesForm,
    RoleNames,
    RouterLink,
  ],
  providers: [MemberActs],
  templateUrl: './client-page.html',
  styleUrl: './client-page.css',
})
export class ClientPage {
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(ToastList);
  private readonly words = inject(Words);
  private readonly session = inject(Session);
  private readonly title = inject(PageTitle);
  protected readonly acts = inject(MemberActs);
  readonly id = input.required<string>();
  protected readonly client = inject(PeopleRequests).readClient(() => this.id());
  protected readonly editing = signal(false);
  protected readonly seesContracts = computed(() => this.session.me()?.screens.includes('contracts') ?? false);

  constructor() {
    effect(() => {
      const name = this.client.value()?.name;
      if (name) this.title.set(name);
    });
  }

  protected async change(client: ClientView): Promise<void> {
    const { ChangeClientDialog } = await import('./change-client-dialog');
    if (await this.dialogs.open<true, ClientView>(ChangeClientDialog, { data: client })) this.client.reload();
  }

  protected async changeSegment(client: ClientView): Promise<void> {
    const { SegmentDialog } = await import('./segment-dialog');
    if (await this.dialogs.open<true, ClientView>(SegmentDialog, { data: client })) this.client.reload();
  }

  protected async invite({ id, name }: ClientView): Promise<void> {
    if (await this.acts.invite({ sides: ['client'], company: { id, name } })) this.client.reload();
  }

  protected inviteAgain(member: MemberView): void {
    void this.acts.inviteAgain(member);
  }

  protected saved(): void {
    this.editing.set(false);
    this.toasts.show(this.words.t('people.changed'));
    this.client.reload();
  }
}
