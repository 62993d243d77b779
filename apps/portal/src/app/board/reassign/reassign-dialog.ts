import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { type ContractView, PATHS } from '@vizavi/api-types';
import { attempt } from '../../api/attempt';
import { ContractRequests } from '../../api/contract-requests';
import { Server } from '../../api/server';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Button } from '../../ui/button';
import { DialogFrame } from '../../ui/dialog-frame';
import { OpenDialog } from '../../ui/dialogs';
import { FailureNotice } from '../../ui/failure-notice';
import { Field, Input } from '../../ui/field';
import { PersonChoice } from './person-choice';

/** Hands a stuck assignment to somebody whom the server names; closes with the new holder's name. */
@Component({
  selector: 'vz-reassign-dialog',
  imports: [T, Button, DialogFrame, FailureNotice, Field, Input, PersonChoice],
  templateUrl: './reassign-dialog.html',
})
export class ReassignDialog {
  private readonly requests = inject(ContractRequests);
  private readonly server = inject(Server);
  private readonly words = inject(Words);
  protected readonly dialog = inject<OpenDialog<string, ContractView>>(OpenDialog);

  protected readonly contract = signal(this.dialog.data);
  private readonly offer = computed(() => this.contract().availableActions.find((one) => one.action === 'reassign'));
  protected readonly assignments = computed(() => this.offer()?.assignments ?? []);
  protected readonly assignmentId = linkedSignal(() => this.assignments()[0]?.id ?? null);
  /** Whoever has it already cannot take it over. */
  protected readonly candidates = computed(() => {
    const holder = this.assignments().find((one) => one.id === this.assignmentId())?.person.memberId;
    return (this.offer()?.candidates ?? []).filter((one) => one.memberId !== null && one.memberId !== holder);
  });
  protected readonly toMemberId = linkedSignal<string | null>(() =>
    this.candidates().length === 1 ? this.candidates()[0]!.memberId : null,
  );
  protected readonly reason = signal('');
  protected readonly isOvertaken = signal(false);
  private readonly tried = signal(false);
  protected readonly faults = computed(() => ({
    person: this.tried() && !this.toMemberId() ? this.words.t('board.reassignChoose') : this.passing.failure()?.of('toMemberId'),
    reason: this.tried() && !this.reason().trim() ? this.words.t('common.reasonRequired') : this.passing.failure()?.of('reason'),
  }));

  protected readonly passing = attempt((key, assignmentId: string, toMemberId: string, reason: string, etag: string) =>
    this.requests.act(this.contract().id, 'reassign', { assignmentId, toMemberId, reason }, { key, etag }),
  );

  protected async pass(): Promise<void> {
    this.tried.set(true);
    const [assignmentId, toMemberId, offer] = [this.assignmentId(), this.toMemberId(), this.offer()];
    if (!assignmentId || !toMemberId || !offer || !this.reason().trim()) return;
    const name = this.candidates().find((one) => one.memberId === toMemberId)?.name ?? '';
    const done = await this.passing.run(assignmentId, toMemberId, this.reason().trim(), offer.etag);
    if (done) this.dialog.close(name);
    else if (this.passing.failure()?.isStale) await this.lookAgain();
  }

  /** Somebody was quicker: the choice is shown anew, what was typed stays. */
  private async lookAgain(): Promise<void> {
    const fresh = await this.server.get<ContractView>(PATHS.contract(this.contract().id)).catch(() => null);
    if (!fresh) return;
    this.passing.forget();
    this.contract.set(fresh);
    this.isOvertaken.set(true);
  }
}
