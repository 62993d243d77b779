import { inject, Injectable } from '@angular/core';
import type { MemberView } from '@vizavi/api-types';
import { attempt } from '../api/attempt';
import { PeopleRequests } from '../api/people-requests';
import { Words } from '../language/words';
import { Dialogs } from '../ui/dialogs';
import { ToastList } from '../ui/toast-list';
import type { Inviting } from './invite-dialog';

/** What is done with people, on the list of members and on a client's card. Each gives the member afterwards, or undefined. */
@Injectable()
export class MemberActs {
  private readonly people = inject(PeopleRequests);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(ToastList);
  private readonly words = inject(Words);

  readonly invitingAgain = attempt((key, id: string) => this.people.inviteAgain(id, { key }));
  readonly lettingIn = attempt((key, { id, etag }: MemberView, state: 'active' | 'blocked') =>
    this.people.change(id, { state }, { key, etag }),
  );

  async invite(inviting: Inviting): Promise<MemberView | undefined> {
    const { InviteDialog } = await import('./invite-dialog');
    const invited = await this.dialogs.open<MemberView, Inviting>(InviteDialog, { data: inviting, kind: 'drawer' });
    return this.tell(invited);
  }

  async inviteAgain({ id }: MemberView): Promise<MemberView | undefined> {
    return this.tell(await this.invitingAgain.run(id));
  }

  async change(member: MemberView): Promise<MemberView | 'stale' | undefined> {
    const { ChangeMemberDialog } = await import('./change-member-dialog');
    const changed = await this.dialogs.open<MemberView | 'stale', MemberView>(ChangeMemberDialog, { data: member, kind: 'drawer' });
    if (changed && changed !== 'stale') this.toasts.show(this.words.t('people.changed'));
    return changed;
  }

  async block(member: MemberView): Promise<MemberView | undefined> {
    const { name } = member;
    const agreed = await this.dialogs.confirm({
      title: this.words.t('people.blockTitle', { name }),
      text: this.words.t('people.blockText'),
      action: this.words.t('people.block'),
      tone: 'danger',
    });
    const blocked = agreed && (await this.lettingIn.run(member, 'blocked'));
    if (blocked) this.toasts.show(this.words.t('people.blocked', { name }));
    return blocked;
  }

  async unblock(member: MemberView): Promise<MemberView | undefined> {
    const { name } = member;
    const agreed = await this.dialogs.confirm({
      title: this.words.t('people.unblockTitle', { name }),
      text: this.words.t('people.unblockText'),
      action: this.words.t('people.unblock'),
    });
    const unblocked = agreed && (await this.lettingIn.run(member, 'active'));
    if (unblocked) this.toasts.show(this.words.t('people.unblocked', { name }));
    return unblocked;
  }

  private tell(invited: MemberView | undefined): MemberView | undefined {
    if (invited) this.toasts.show(this.words.t('people.inviteSent', { email: invited.email }));
    return invited;
  }
}
