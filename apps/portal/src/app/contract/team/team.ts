import { Component, computed, inject, signal } from '@angular/core';
import type { TeamMemberView } from '@vizavi/api-types';
import type { WordKey } from '@vizavi/words';
import { attempt } from '../../api/attempt';
import { ContractRequests } from '../../api/contract-requests';
import { T } from '../../language/t.pipe';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { FailureNotice } from '../../ui/failure-notice';
import { Field, Input } from '../../ui/field';
import { Icon } from '../../ui/icon';
import { Load } from '../../ui/load';
import { type Segment, Segments } from '../../ui/segments';
import { When } from '../../ui/when';
import { Words } from '../../language/words';
import { OpenContract } from '../open-contract';

const AS_WORDS: Readonly<Record<TeamMemberView['as'], WordKey>> = {
  manager: 'negotiation.asManager',
  signatory: 'negotiation.asSignatory',
  reviewer: 'negotiation.asReviewer',
  copy: 'negotiation.asCopy',
};

/** The client's own people around the contract: whom to ask, who has checked; nothing of it is seen by the supplier. */
@Component({
  selector: 'vz-team',
  imports: [Avatar, Button, FailureNotice, Field, Icon, Input, Load, Segments, T, When],
  templateUrl: './team.html',
  styleUrl: './team.css',
})
export class Team {
  private readonly words = inject(Words);
  protected readonly contract = inject(OpenContract);
  protected readonly team = inject(ContractRequests).readTeam(() => this.contract.id);
  protected readonly asWords = AS_WORDS;
  protected readonly memberId = signal('');
  protected readonly purpose = signal<'reviewer' | 'copy'>('reviewer');
  protected readonly note = signal('');
  protected readonly purposes = computed((): readonly Segment<'reviewer' | 'copy'>[] => [
    { value: 'reviewer', label: this.words.t('negotiation.asReviewer'), icon: 'check' },
    { value: 'copy', label: this.words.t('negotiation.asCopy'), icon: 'eye' },
  ]);

  protected readonly inviting = attempt((key: string, memberId: string, as: 'reviewer' | 'copy') =>
    this.contract.change((requests) => requests.invite(this.contract.id, memberId, as, { key })),
  );
  protected readonly dismissing = attempt((key: string, memberId: string) =>
    this.contract.change(async (requests) => {
      await requests.dismiss(this.contract.id, memberId, { key });
      return true;
    }),
  );
  protected readonly checking = attempt((key: string, note: string | null) =>
    this.contract.change((requests) => requests.check(this.contract.id, note, { key })),
  );

  protected waiting(members: readonly TeamMemberView[]): number {
    return members.filter((one) => one.as === 'reviewer' && !one.check?.current).length;
  }

  protected hasReviewers(members: readonly TeamMemberView[]): boolean {
    return members.some((one) => one.as === 'reviewer');
  }

  protected async invite(fallback: string): Promise<void> {
    if (await this.inviting.run(this.memberId() || fallback, this.purpose())) this.again();
  }

  protected async dismiss({ memberId }: TeamMemberView['person']): Promise<void> {
    if (memberId && (await this.dismissing.run(memberId))) this.again();
  }

  protected async check(): Promise<void> {
    if (await this.checking.run(this.note().trim() || null)) this.again();
  }

  private again(): void {
    this.memberId.set('');
    this.note.set('');
    this.team.reload();
  }
}
