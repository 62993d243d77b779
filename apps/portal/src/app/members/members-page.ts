import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { MemberView } from '@vizavi/api-types';
import type { Side } from '@vizavi/domain';
import { PeopleRequests } from '../api/people-requests';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Session } from '../session/session';
import { Avatar } from '../ui/avatar';
import { Button } from '../ui/button';
import { Empty } from '../ui/empty';
import { FailureNotice } from '../ui/failure-notice';
import { Icon } from '../ui/icon';
import { Load } from '../ui/load';
import { Menu, MenuItem, Opens } from '../ui/menu';
import { More } from '../ui/more';
import { type Segment, Segments } from '../ui/segments';
import { KeptNotice } from './kept-notice';
import { MemberActs } from './member-acts';
import { MemberState } from './member-state';
import { RoleNames } from './role-names';
import { SearchBox } from './search-box';

type Whose = Side | 'any';
const isSide = (value: unknown): value is Side => value === 'supplier' || value === 'client';

/** Who works here: found, invited, given roles, shut out. Search and side are kept in the address. */
@Component({
  selector: 'vz-members-page',
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
    Menu,
    MenuItem,
    More,
    Opens,
    RoleNames,
    RouterLink,
    SearchBox,
    Segments,
  ],
  providers: [MemberActs],
  templateUrl: './members-page.html',
  styleUrl: './members-page.css',
})
export class MembersPage {
  private readonly words = inject(Words);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly acts = inject(MemberActs);
  readonly q = input<string>();
  readonly side = input<string>();

  protected readonly whose = computed((): Whose => {
    const side = this.side();
    return isSide(side) ? side : 'any';
  });
  protected readonly members = inject(PeopleRequests).listMembers(() => ({ q: this.q(), side: isSide(this.side()) ? this.side() : null }));
  /** Members as they are since this page changed them. */
  private readonly changed = signal<ReadonlyMap<string, MemberView>>(new Map());
  protected readonly rows = computed(() => this.members.items().map((one) => this.changed().get(one.id) ?? one));

  protected readonly me = computed(() => this.session.me()?.memberId);
  protected readonly supplier = computed(() => this.session.me()?.supplierName ?? '');
  protected readonly seesClients = computed(() => this.session.me()?.side === 'supplier');
  protected readonly sides = computed((): readonly Segment<Whose>[] => [
    { value: 'any', label: this.words.t('people.anySide') },
    { value: 'supplier', label: this.words.t('people.ours') },
    { value: 'client', label: this.words.t('people.theirs') },
  ]);
  protected readonly isNarrowed = computed(() => !!this.q() || this.whose() !== 'any');

  protected search(q: string): void {
    this.keep({ q: q || null });
  }

  protected choose(whose: Whose): void {
    this.keep({ side: whose === 'any' ? null : whose });
  }

  protected clear(): void {
    this.keep({ q: null, side: null });
  }

  protected async invite(): Promise<void> {
    const me = this.session.me();
    const company = me?.companyId ? { id: me.companyId, name: me.companyName } : null;
    if (await this.acts.invite({ sides: company ? ['client'] : ['supplier', 'client'], company })) this.reload();
  }

  protected async change(member: MemberView): Promise<void> {
    const changed = await this.acts.change(member);
    if (changed === 'stale') this.reload();
    else this.put(changed);
  }

  protected async inviteAgain(member: MemberView): Promise<void> {
    this.put(await this.acts.inviteAgain(member));
  }

  protected async block(member: MemberView): Promise<void> {
    this.settle(await this.acts.block(member));
  }

  protected async unblock(member: MemberView): Promise<void> {
    this.settle(await this.acts.unblock(member));
  }

  private settle(member: MemberView | undefined): void {
    this.put(member);
    if (this.acts.lettingIn.failure()?.isStale) this.reload();
  }

  private put(member: MemberView | undefined): void {
    if (member) this.changed.update((changed) => new Map(changed).set(member.id, member));
  }

  private reload(): void {
    this.changed.set(new Map());
    this.members.reload();
  }

  private keep(queryParams: Readonly<Record<string, string | null>>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
