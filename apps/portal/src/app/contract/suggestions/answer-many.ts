import { computed, inject, Injectable } from '@angular/core';
import type { ChangeView, SuggestionView } from '@vizavi/api-types';
import { type AnswerToMany, SUGGESTION_KINDS, type SuggestionKind } from '@vizavi/domain';
import type { Values, WordKey } from '@vizavi/words';
import { attempt } from '../../api/attempt';
import type { AnsweredPick, ManyAnswers } from '../../api/contract-requests';
import { Words } from '../../language/words';
import { Dialogs } from '../../ui/dialogs';
import { ToastList } from '../../ui/toast-list';
import { OpenContract } from '../open-contract';

/** Points that get one answer together. */
export interface Bundle {
  readonly answer: AnswerToMany;
  readonly word: WordKey;
  readonly values: Values;
  readonly picks: readonly AnsweredPick[];
}

const KIND_WORDS: Readonly<Record<SuggestionKind, WordKey>> = {
  replace: 'negotiation.manyReplace',
  insert: 'negotiation.manyInsert',
  delete: 'negotiation.manyDelete',
  move: 'negotiation.manyMove',
};
const DONE: Readonly<Record<AnswerToMany, WordKey>> = {
  accept: 'negotiation.doneMany',
  reject: 'negotiation.rejectedMany',
  concede: 'negotiation.concededMany',
};

/** The changes of a suggestion that stand so: what was rejected or countered is not accepted along with the rest. */
function pickOf(one: SuggestionView, isMeant: (change: ChangeView) => boolean): readonly AnsweredPick[] {
  const orders = one.changes.filter(isMeant).map((change) => change.order);
  return orders.length > 0 ? [{ suggestionId: one.id, orders }] : [];
}
const isOpen = ({ standing }: ChangeView): boolean => standing === 'open';

/** One answer to many points as one act: all of it is kept, or none. */
@Injectable()
export class AnswerMany {
  private readonly contract = inject(OpenContract);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(ToastList);
  private readonly words = inject(Words);

  readonly bundles = computed((): readonly Bundle[] => [
    ...this.unlessAlone('accept', SUGGESTION_KINDS),
    ...this.unlessAlone('reject', []),
    ...this.unlessAlone('concede', []),
  ]);

  readonly sending = attempt((key: string, answers: ManyAnswers) =>
    this.contract.change((requests) => requests.answerMany(this.contract.id, answers, { key, etag: this.contract.view().etag })),
  );

  async give({ answer, picks }: Bundle): Promise<void> {
    const count = picks.length;
    const asked = answer === 'accept' ? { reason: '' } : await this.ask(answer, count);
    if (!asked) return;
    const done = await this.sending.run({ answer, picks, reason: asked.reason || null });
    const failure = this.sending.failure();
    if (done) this.toasts.show(this.words.t(DONE[answer], { count }));
    else if (failure) this.toasts.show(failure.title);
  }

  /** One that conflicts with another is accepted by itself. */
  private waiting(answer: AnswerToMany): readonly SuggestionView[] {
    const isClear = (one: SuggestionView): boolean => answer !== 'accept' || one.conflictIds.length === 0;
    return this.contract.view().suggestions.filter((one) => one.open && one.actions.includes(answer) && isClear(one));
  }

  /** One point alone has its own button; what is formal inside one has none. */
  private unlessAlone(answer: AnswerToMany, kinds: readonly SuggestionKind[]): readonly Bundle[] {
    const waiting = this.waiting(answer);
    const chosen = this.contract.chosenChain();
    const isMeant = answer === 'concede' ? ({ standing }: ChangeView): boolean => standing === 'rejected' : isOpen;
    const bundle = (word: WordKey, of: readonly SuggestionView[], values: Values = {}): Bundle => ({
      answer,
      word,
      values,
      picks: of.flatMap((one) => pickOf(one, isMeant)),
    });
    const all = bundle('negotiation.manyAll', waiting);
    const inClause = chosen ? waiting.filter((one) => one.clauseId === chosen.clauseId) : [];
    const ofKind = kinds.map((kind) =>
      bundle(
        KIND_WORDS[kind],
        waiting.filter((one) => one.kind === kind),
      ),
    );
    const many = [
      bundle('negotiation.manyInClause', inClause, { number: chosen?.clauseNumber ?? '' }),
      ...ofKind.filter(({ picks }) => picks.length < all.picks.length),
      all,
    ];
    const formal = waiting.flatMap((one) => pickOf(one, (change) => change.formal && isOpen(change)));
    const formalOnes: readonly Bundle[] =
      answer === 'accept' && formal.length > 0 ? [{ answer, word: 'negotiation.manyFormal', values: {}, picks: formal }] : [];
    return [...formalOnes, ...many.filter(({ picks }) => picks.length > 1)];
  }

  private ask(answer: 'reject' | 'concede', count: number): Promise<{ readonly reason: string } | undefined> {
    const t = (key: WordKey): string => this.words.t(key);
    const text = t('negotiation.eachApart');
    return this.dialogs.confirm(
      answer === 'reject'
        ? {
            title: this.words.t('negotiation.rejectManyTitle', { count }),
            text,
            action: t('negotiation.reject'),
            reason: { label: t('negotiation.rejectReason'), required: t('common.reasonRequired') },
          }
        : { title: this.words.t('negotiation.concedeManyTitle', { count }), text, action: t('negotiation.concede') },
    );
  }
}
