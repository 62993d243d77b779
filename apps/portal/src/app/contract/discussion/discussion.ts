import { Component, computed, effect, inject, signal } from '@angular/core';
import type { CommentView } from '@vizavi/api-types';
import { attempt } from '../../api/attempt';
import { ContractRequests } from '../../api/contract-requests';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Empty } from '../../ui/empty';
import { FailureNotice } from '../../ui/failure-notice';
import { Load } from '../../ui/load';
import { OpenContract } from '../open-contract';
import { CommentForm } from './comment-form';
import { Discussing } from './discussing';
import { QuotedWords } from './quoted-words';
import { type Thread, threadsOf } from './threads';
import { ThreadCard } from './thread-card';

/** Threads on the contract and on its clauses, shared and internal. */
@Component({
  selector: 'vz-discussion',
  providers: [QuotedWords],
  imports: [CommentForm, Empty, FailureNotice, Load, T, ThreadCard],
  template: `
    <div class="vz-stack">
      @if (mayComment()) {
        <vz-comment-form
          [clauseId]="discussing.clauseId()"
          [label]="newLabel()"
          [focusOn]="discussing.asked()"
          (sent)="discussing.clauseId.set(null); comments.reload()"
        />
        @if (discussing.clauseId()) {
          <button type="button" class="whole" (click)="discussing.clauseId.set(null)">{{ 'negotiation.commentOnContract' | t }}</button>
        }
      }
      <vz-failure-notice [failure]="resolving.failure() ?? reopening.failure()" />
      <ng-container *vzLoad="comments; let all; skeleton: 'cards'">
        @for (thread of shown(all); track thread.id) {
          <vz-thread-card
            [thread]="thread"
            [mayAnswer]="mayComment()"
            [busy]="resolving.busy()"
            (resolved)="resolve($event)"
            (reopened)="reopen($event)"
            (answered)="comments.reload()"
          />
        } @empty {
          @if (closedCount(all) === 0) {
            <vz-empty icon="comment" [heading]="'negotiation.noComments' | t" />
          }
        }
        @if (closedCount(all) > 0 && !withClosed()) {
          <button type="button" class="whole" (click)="withClosed.set(true)">
            {{ 'negotiation.showResolved' | t: { count: closedCount(all) } }}
          </button>
        }
      </ng-container>
    </div>
  `,
  styles: `
    .whole {
      justify-self: start;
      min-height: 1.5rem;
      color: var(--accent);
      font-size: var(--size-1);
      font-weight: 550;
    }
  `,
})
export class Discussion {
  private readonly words = inject(Words);
  protected readonly contract = inject(OpenContract);
  protected readonly discussing = inject(Discussing);
  protected readonly comments = inject(ContractRequests).readComments(() => this.contract.id);
  protected readonly withClosed = signal(false);
  protected readonly mayComment = computed(() => this.contract.action('comment')?.blockedBy === null);
  protected readonly newLabel = computed(() => {
    const clause = this.contract.view().clauses.find(({ clauseId }) => clauseId === this.discussing.clauseId());
    const place = clause ? this.words.t('contract.clause', { number: clause.number }) : this.words.t('negotiation.commentOnContract');
    return `${this.words.t('negotiation.newThread')}, ${place.charAt(0).toLowerCase()}${place.slice(1)}`;
  });

  protected readonly resolving = attempt((key: string, commentId: string) =>
    this.contract.change((requests) => requests.resolveComment(this.contract.id, commentId, { key })),
  );

  protected readonly reopening = attempt((key: string, commentId: string) =>
    this.contract.change((requests) => requests.reopenComment(this.contract.id, commentId, { key })),
  );

  constructor() {
    const quoted = inject(QuotedWords);
    effect(() => quoted.threads.set(this.threads(this.comments.value() ?? [])));
  }

  protected async reopen(thread: Thread): Promise<void> {
    const closed = thread.comments.find((one) => one.resolvedAt !== null);
    if (closed && (await this.reopening.run(closed.id))) this.comments.reload();
  }

  protected shown(all: readonly CommentView[]): readonly Thread[] {
    return this.threads(all).filter((thread) => this.withClosed() || !thread.isResolved);
  }

  protected closedCount(all: readonly CommentView[]): number {
    return this.threads(all).filter((thread) => thread.isResolved).length;
  }

  protected async resolve(thread: Thread): Promise<void> {
    const first = thread.comments[0];
    if (first && (await this.resolving.run(first.id))) this.comments.reload();
  }

  private threads(all: readonly CommentView[]): readonly Thread[] {
    return threadsOf(
      all,
      this.contract.view().clauses.map(({ clauseId }) => clauseId),
    );
  }
}
