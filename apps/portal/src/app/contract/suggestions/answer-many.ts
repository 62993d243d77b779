import { inject, Injectable } from '@angular/core';
import type { SuggestionView } from '@vizavi/api-types';
import type { WordKey } from '@vizavi/words';
import { attempt } from '../../api/attempt';
import { Words } from '../../language/words';
import { Dialogs } from '../../ui/dialogs';
import { ToastList } from '../../ui/toast-list';
import { OpenContract } from '../open-contract';

/** Answers that are given to many points one by one: each may be undone by itself until the contract is handed over. */
export type RepeatedAnswer = 'reject' | 'concede';

/** Whether a point still waits for such an answer of the reader's. */
const waitsFor = (one: SuggestionView, answer: RepeatedAnswer): boolean => one.open && one.actions.includes(answer);

/** One answer to every point that waits for it. */
@Injectable()
export class AnswerMany {
  private readonly contract = inject(OpenContract);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(ToastList);
  private readonly words = inject(Words);

  readonly sending = attempt((_key: string, answer: RepeatedAnswer, reason: string) =>
    this.contract.change(async (requests) => {
      const waiting = this.waiting(answer);
      for (const { id, etag } of waiting)
        await requests.answer(this.contract.id, id, answer, answer === 'reject' ? { reason } : {}, { key: crypto.randomUUID(), etag });
      return waiting.length;
    }),
  );

  waiting(answer: RepeatedAnswer): readonly SuggestionView[] {
    return this.contract.view().suggestions.filter((one) => waitsFor(one, answer));
  }

  async give(answer: RepeatedAnswer): Promise<void> {
    const t = (key: WordKey): string => this.words.t(key);
    const count = this.waiting(answer).length;
    const asked = await this.dialogs.confirm(
      answer === 'reject'
        ? {
            title: this.words.t('negotiation.rejectManyTitle', { count }),
            text: t('negotiation.eachApart'),
            action: t('negotiation.reject'),
            reason: { label: t('negotiation.rejectReason'), required: t('common.reasonRequired') },
          }
        : {
            title: this.words.t('negotiation.concedeManyTitle', { count }),
            text: t('negotiation.eachApart'),
            action: t('negotiation.concede'),
          },
    );
    if (!asked) return;
    const done = await this.sending.run(answer, asked.reason);
    const failure = this.sending.failure();
    if (done !== undefined) return this.toasts.show(this.words.t('negotiation.answeredMany', { count: done }));
    if (!failure) return;
    // What was answered before the refusal stands, so the page shows it.
    await this.contract.refresh();
    this.toasts.show(failure.title);
  }
}
