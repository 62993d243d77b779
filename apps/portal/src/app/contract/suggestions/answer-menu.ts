import { Component, computed, inject } from '@angular/core';
import type { SuggestionView } from '@vizavi/api-types';
import { SUGGESTION_KINDS, type SuggestionKind } from '@vizavi/domain';
import type { Values, WordKey } from '@vizavi/words';
import { attempt } from '../../api/attempt';
import type { AcceptedPick } from '../../api/contract-requests';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Button } from '../../ui/button';
import { Menu, MenuItem, Opens } from '../../ui/menu';
import { ToastList } from '../../ui/toast-list';
import { OpenContract } from '../open-contract';
import { AnswerMany, type RepeatedAnswer } from './answer-many';

interface Bundle {
  readonly word: WordKey;
  readonly values: Values;
  readonly picks: readonly AcceptedPick[];
}

const KIND_WORDS: Readonly<Record<SuggestionKind, WordKey>> = {
  replace: 'negotiation.acceptReplace',
  insert: 'negotiation.acceptInsert',
  delete: 'negotiation.acceptDelete',
  move: 'negotiation.acceptMove',
};
const REPEATED: readonly { readonly answer: RepeatedAnswer; readonly word: WordKey }[] = [
  { answer: 'reject', word: 'negotiation.rejectMany' },
  { answer: 'concede', word: 'negotiation.concedeMany' },
];
const whole = (one: SuggestionView): AcceptedPick => ({ suggestionId: one.id, orders: null });

/** Many points answered at once: all formal ones, all in the chosen clause or all of a kind accepted as one act, the rest rejected or conceded. */
@Component({
  selector: 'vz-answer-menu',
  imports: [Button, Menu, MenuItem, Opens, T],
  providers: [AnswerMany],
  template: `@if (bundles().length + repeated().length > 0) {
    <button vzButton small type="button" [vzOpens]="menu" [busy]="sending.busy() || many.sending.busy()">
      {{ 'negotiation.answerMany' | t }}
    </button>
    <vz-menu #menu [label]="'negotiation.answerMany' | t">
      @if (bundles().length > 0) {
        <p class="vz-menu-title">{{ 'negotiation.accept' | t }}</p>
      }
      @for (bundle of bundles(); track bundle.word) {
        <button vzMenuItem type="button" (click)="accept(bundle)">
          {{ bundle.word | t: bundle.values }} <span class="vz-number vz-quiet">{{ bundle.picks.length }}</span>
        </button>
      }
      @if (repeated().length > 0) {
        @if (bundles().length > 0) {
          <div class="vz-menu-line"></div>
        }
        @for (one of repeated(); track one.answer) {
          <button vzMenuItem type="button" (click)="many.give(one.answer)">
            {{ one.word | t }} <span class="vz-number vz-quiet">{{ one.count }}</span>
          </button>
        }
      }
    </vz-menu>
  }`,
})
export class AnswerMenu {
  protected readonly many = inject(AnswerMany);
  private readonly contract = inject(OpenContract);
  private readonly words = inject(Words);
  private readonly toasts = inject(ToastList);

  /** What could be accepted at once; one that conflicts with another is decided by itself. */
  private readonly open = computed(() =>
    this.contract.view().suggestions.filter((one) => one.open && one.actions.includes('accept') && one.conflictIds.length === 0),
  );
  protected readonly bundles = computed((): readonly Bundle[] => {
    const open = this.open();
    const chosen = this.contract.chosenChain();
    const inClause = chosen ? open.filter((one) => one.clauseId === chosen.clauseId) : [];
    const all: readonly Bundle[] = [
      { word: 'negotiation.acceptFormal', values: {}, picks: open.flatMap(formal) },
      { word: 'negotiation.acceptClause', values: { number: chosen?.clauseNumber ?? '' }, picks: inClause.map(whole) },
      ...SUGGESTION_KINDS.map((kind) => ({
        word: KIND_WORDS[kind],
        values: {},
        picks: open.filter((one) => one.kind === kind).map(whole),
      })),
    ];
    return all.filter(({ picks }) => picks.length > 0);
  });

  /** One alone has its own button. */
  protected readonly repeated = computed(() =>
    REPEATED.map(({ answer, word }) => ({ answer, word, count: this.many.waiting(answer).length })).filter(({ count }) => count > 1),
  );

  protected readonly sending = attempt((key: string, picks: readonly AcceptedPick[]) =>
    this.contract.change((requests) => requests.acceptMany(this.contract.id, picks, { key, etag: this.contract.view().etag })),
  );

  protected async accept({ picks }: Bundle): Promise<void> {
    const done = await this.sending.run(picks);
    const failure = this.sending.failure();
    if (done) this.toasts.show(this.words.t('negotiation.doneMany', { count: picks.length }));
    else if (failure) this.toasts.show(failure.title);
  }
}

function formal(one: SuggestionView): readonly AcceptedPick[] {
  const orders = one.changes.filter((change) => change.formal && change.standing === 'open').map((change) => change.order);
  return orders.length > 0 ? [{ suggestionId: one.id, orders }] : [];
}
