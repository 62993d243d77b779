import { Component, computed, inject, signal } from '@angular/core';
import type { AssignmentRow } from '@vizavi/api-types';
import { ContractRequests } from '../../api/contract-requests';
import { type Failure, toFailure } from '../../api/failure';
import { Money } from '../../language/language.pipes';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { DialogFrame } from '../../ui/dialog-frame';
import { OpenDialog } from '../../ui/dialogs';
import { wordsOf } from '../../ui/failure-words';

type Outcome = 'waits' | 'runs' | 'done' | Failure;

/** Many contracts whose text is the form's own, approved in one act of the reader: each by a request and a transaction of its own, and told one by one. */
@Component({
  selector: 'vz-batch-dialog',
  imports: [Money, T, Badge, Button, DialogFrame],
  templateUrl: './batch-dialog.html',
  styleUrl: './batch-dialog.css',
})
export class BatchDialog {
  private readonly requests = inject(ContractRequests);
  private readonly words = inject(Words);
  protected readonly dialog = inject<OpenDialog<number, readonly AssignmentRow[]>>(OpenDialog);
  protected readonly rows = this.dialog.data;
  /** A lost answer is asked for again by its own key, so that nothing is approved twice. */
  private readonly keys = new Map(this.rows.map((row) => [row.id, crypto.randomUUID()]));
  private readonly outcomes = signal<ReadonlyMap<string, Outcome>>(new Map());
  protected readonly running = signal(false);
  protected readonly lines = computed(() =>
    this.rows.map((row) => {
      const outcome = this.outcomes().get(row.id) ?? 'waits';
      return { row, outcome, why: typeof outcome === 'string' ? null : wordsOf(outcome, this.words) };
    }),
  );
  protected readonly done = computed(() => this.lines().filter(({ outcome }) => outcome === 'done').length);
  protected readonly left = computed(() => this.lines().filter(({ outcome }) => outcome === 'waits' || this.isUncertain(outcome)));
  protected readonly isOver = computed(() => !this.running() && this.outcomes().size > 0);
  protected readonly report = computed(() =>
    this.isOver() ? this.words.t('desk.batchReport', { done: this.done(), refused: this.rows.length - this.done() }) : '',
  );

  protected async approve(): Promise<void> {
    if (this.running()) return;
    this.running.set(true);
    for (const { row } of this.left()) await this.one(row);
    this.running.set(false);
  }

  private async one(row: AssignmentRow): Promise<void> {
    this.tell(row, 'runs');
    try {
      const body = { revisionHash: row.asIs ?? '' };
      await this.requests.act(row.contract.id, 'approve', body, { key: this.keys.get(row.id)!, etag: row.etag });
      this.tell(row, 'done');
    } catch (error) {
      this.tell(row, toFailure(error));
    }
  }

  private isUncertain(outcome: Outcome): boolean {
    return typeof outcome !== 'string' && outcome.isUncertain;
  }

  private tell({ id }: AssignmentRow, outcome: Outcome): void {
    this.outcomes.update((outcomes) => new Map(outcomes).set(id, outcome));
  }
}
