import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ClauseOwnersView, ClauseOwnerView } from '@vizavi/api-types';
import { attempt } from '../api/attempt';
import { RouteRequests } from '../api/route-requests';
import { T } from '../language/t.pipe';
import { Words } from '../language/words';
import { Avatar } from '../ui/avatar';
import { FailureNotice } from '../ui/failure-notice';
import { Input } from '../ui/field';
import { Icon } from '../ui/icon';
import { Load } from '../ui/load';
import { ToastList } from '../ui/toast-list';
import { RouteWords } from './route-words';

/** Who answers for which type of clauses, for the rule of routes that asks them; each choice is kept at once. */
@Component({
  selector: 'vz-clause-owners-page',
  host: { class: 'vz-page' },
  imports: [Avatar, FailureNotice, Icon, Input, Load, RouterLink, T],
  templateUrl: './clause-owners-page.html',
  styleUrl: './clause-owners-page.css',
})
export class ClauseOwnersPage {
  private readonly requests = inject(RouteRequests);
  private readonly words = inject(Words);
  private readonly toasts = inject(ToastList);
  protected readonly said = inject(RouteWords);
  protected readonly owners = this.requests.readClauseOwners();
  /** Answers as they are since this page changed them. */
  private readonly changed = signal<ReadonlyMap<string, ClauseOwnerView>>(new Map());
  protected readonly rows = computed(() => (this.owners.value()?.items ?? []).map((one) => this.changed().get(one.clauseType) ?? one));

  protected readonly setting = attempt((key, one: ClauseOwnerView, memberId: string | null) =>
    this.requests.setClauseOwner(one.clauseType, memberId, { key, etag: one.etag }),
  );

  /** Whoever has left stays in the list as long as they answer. */
  protected candidates(one: ClauseOwnerView, { candidates }: ClauseOwnersView): ClauseOwnersView['candidates'] {
    const isKnown = candidates.some(({ memberId }) => memberId === one.owner?.memberId);
    return one.owner && !isKnown ? [one.owner, ...candidates] : candidates;
  }

  protected async set(one: ClauseOwnerView, memberId: string): Promise<void> {
    const now = await this.setting.run(one, memberId || null);
    // The choice that was refused must not stand in the field as if it were kept.
    if (!now) return this.reload();
    this.changed.update((changed) => new Map(changed).set(now.clauseType, now));
    const what = this.said.clauseType(now.clauseType);
    this.toasts.show(this.words.t('routes.clauseOwnerSet', { what, who: now.owner?.name ?? 'none' }));
  }

  private reload(): void {
    this.changed.set(new Map());
    this.owners.reload();
  }
}
