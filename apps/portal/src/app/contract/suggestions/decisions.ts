import { inject, Injectable, signal } from '@angular/core';
import type { SuggestionAction, SuggestionView } from '@vizavi/api-types';
import type { WordKey } from '@vizavi/words';
import { attempt } from '../../api/attempt';
import { type Failure } from '../../api/failure';
import { Words } from '../../language/words';
import { Dialogs } from '../../ui/dialogs';
import { ToastList } from '../../ui/toast-list';
import { Editing } from '../editor/editing';
import { OpenContract } from '../open-contract';

const DONE: Readonly<Partial<Record<SuggestionAction, WordKey>>> = {
  accept: 'negotiation.doneAccept',
  reject: 'negotiation.doneReject',
  concede: 'negotiation.doneConcede',
  withdraw: 'negotiation.doneWithdraw',
  undo: 'negotiation.doneUndo',
  reopen: 'negotiation.doneReopen',
  remove: 'negotiation.doneRemove',
};
/** After these the next point opens, as one walks down a list. */
const ANSWERS: readonly SuggestionAction[] = ['accept', 'reject', 'concede'];

interface Said {
  readonly reason?: string;
  readonly changes?: readonly number[];
}

/** Answers to suggestions, for the cards and for the keys alike: what is offered, the server has said. */
@Injectable()
export class Decisions {
  private readonly contract = inject(OpenContract);
  private readonly editing = inject(Editing);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(ToastList);
  private readonly words = inject(Words);
  private readonly deciding = signal<string | null>(null);
  private readonly refused = signal<{ readonly id: string; readonly failure: Failure } | null>(null);

  private readonly sending = attempt((key: string, id: string, action: SuggestionAction, body: Said) =>
    this.contract.change(async (requests) => {
      const options = { key, etag: this.contract.suggestion(id)?.etag ?? null };
      if (action === 'remove') await requests.removeSuggestion(this.contract.id, id, options);
      else await requests.answer(this.contract.id, id, action, body, options);
      return true;
    }),
  );

  isBusy(id: string): boolean {
    return this.deciding() === id;
  }

  failureOf(id: string): Failure | null {
    const refused = this.refused();
    return refused?.id === id ? refused.failure : null;
  }

  /** Does what a button or key of a suggestion says; asks first where there is no way back. */
  async decide(one: SuggestionView, action: SuggestionAction, changes?: readonly number[]): Promise<void> {
    if (!one.actions.includes(action)) return;
    if (action === 'counter') return this.editing.counter(one);
    if (action === 'revise') return this.editing.revise(one);
    const asked = await this.ask(action);
    if (asked) await this.send(one.id, action, { ...asked, ...(changes && { changes }) });
  }

  private async ask(action: SuggestionAction): Promise<Said | undefined> {
    const t = (key: WordKey): string => this.words.t(key);
    switch (action) {
      case 'reject': {
        const reason = { label: t('negotiation.rejectReason'), required: t('common.reasonRequired') };
        return this.dialogs.confirm({ title: t('negotiation.rejectTitle'), action: t('negotiation.reject'), reason });
      }
      case 'reopen': {
        const reason = { label: t('negotiation.reopenReason'), required: t('common.reasonRequired') };
        return this.dialogs.confirm({ title: t('negotiation.reopenTitle'), action: t('negotiation.reopen'), reason });
      }
      case 'withdraw': {
        const sure = await this.dialogs.confirm({
          title: t('negotiation.withdrawTitle'),
          text: t('negotiation.withdrawText'),
          action: t('negotiation.withdraw'),
        });
        return sure && {};
      }
      case 'remove': {
        const sure = await this.dialogs.confirm({
          title: t('negotiation.removeTitle'),
          text: t('negotiation.removeText'),
          action: t('common.remove'),
          tone: 'danger',
        });
        return sure && {};
      }
      default:
        return {};
    }
  }

  private async send(id: string, action: SuggestionAction, body: Said): Promise<void> {
    const chosen = this.contract.rowId();
    this.deciding.set(id);
    this.refused.set(null);
    const done = await this.sending.run(id, action, body);
    this.deciding.set(null);
    const failure = this.sending.failure();
    if (!done) return this.refused.set(failure && { id, failure });
    const word = DONE[action];
    if (word) this.toasts.show(this.words.t(word), this.wayBack(id));
    // Whoever has gone on meanwhile is not called away.
    if (ANSWERS.includes(action) && this.contract.rowId() === chosen) this.openNext(id);
  }

  private wayBack(id: string): (() => void) | null {
    const isOffered = this.contract.suggestion(id)?.actions.includes('undo');
    return isOffered ? () => void this.undo(id) : null;
  }

  private async undo(id: string): Promise<void> {
    const one = this.contract.suggestion(id);
    if (one) await this.decide(one, 'undo');
  }

  private openNext(id: string): void {
    const chains = this.contract.chains();
    const at = chains.findIndex((chain) => chain.entries.some((one) => one.id === id));
    const waiting = [...chains.slice(at + 1), ...chains.slice(0, at)].find(
      ({ current }) => current.open && current.actions.includes('accept'),
    );
    if (!waiting) return;
    this.contract.chooseChain(waiting);
    this.contract.bringIntoView(waiting.clauseId);
  }
}
