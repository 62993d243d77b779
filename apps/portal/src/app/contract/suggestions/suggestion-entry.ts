import { Component, computed, inject, input } from '@angular/core';
import type { AnswerView, ChangeView, SuggestionAction, SuggestionView } from '@vizavi/api-types';
import { bodySchema, bodyText, mark } from '@vizavi/document-model';
import type { WordKey } from '@vizavi/words';
import { T } from '../../language/t.pipe';
import { Words } from '../../language/words';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { FailureNotice } from '../../ui/failure-notice';
import { Icon } from '../../ui/icon';
import { When } from '../../ui/when';
import { OpenContract } from '../open-contract';
import { DrawnBody } from '../paper/drawn-body';
import { Decisions } from './decisions';

interface ChangeLine {
  readonly change: ChangeView;
  readonly deleted: string;
  readonly inserted: string;
  readonly word: WordKey | null;
  /** Changed in a file with the tracking switched off: it says so for ever. */
  readonly isUndeclared: boolean;
}

interface Offer {
  readonly action: SuggestionAction;
  readonly word: WordKey;
  readonly isQuiet: boolean;
}

const LONGEST = 280;
const OFFERS: readonly Offer[] = [
  { action: 'accept', word: 'negotiation.accept', isQuiet: false },
  { action: 'reject', word: 'negotiation.reject', isQuiet: false },
  { action: 'counter', word: 'negotiation.counter', isQuiet: false },
  { action: 'concede', word: 'negotiation.concede', isQuiet: false },
  { action: 'reopen', word: 'negotiation.reopen', isQuiet: false },
  { action: 'revise', word: 'negotiation.revise', isQuiet: false },
  { action: 'undo', word: 'negotiation.undoAnswer', isQuiet: true },
  { action: 'withdraw', word: 'negotiation.withdraw', isQuiet: true },
  { action: 'remove', word: 'common.remove', isQuiet: true },
];

/** What one author proposed, why, what was answered, and what the server lets this reader do with it. */
@Component({
  selector: 'vz-suggestion-entry',
  imports: [Badge, Button, DrawnBody, FailureNotice, Icon, T, When],
  templateUrl: './suggestion-entry.html',
  styleUrl: './suggestion-entry.css',
  host: { '[class.client]': 'one().side === "client"', '[class.reply]': 'isReply()' },
})
export class SuggestionEntry {
  private readonly contract = inject(OpenContract);
  private readonly words = inject(Words);
  protected readonly decisions = inject(Decisions);
  readonly one = input.required<SuggestionView>();
  readonly isReply = input(false);
  readonly isFolded = input(false);

  protected readonly lines = computed((): readonly ChangeLine[] => this.one().changes.map((change) => this.lineOf(change)));
  /** The newest answer, once for all the changes that it was given to. */
  protected readonly answers = computed((): readonly AnswerView[] => {
    const last = this.one().changes.flatMap((change) => change.answers.slice(-1));
    return last.filter((answer, index) => last.findIndex((other) => other.at === answer.at && other.kind === answer.kind) === index);
  });
  protected readonly offers = computed(() => OFFERS.filter(({ action }) => this.one().actions.includes(action)));
  /** Several changes may be answered one by one. */
  protected readonly isApart = computed(() => this.one().changes.length > 1);

  protected mayAnswer(change: ChangeView, action: 'accept' | 'reject'): boolean {
    return this.isApart() && change.standing === 'open' && this.one().actions.includes(action);
  }

  /** Names of those who propose other words for the same place. */
  protected readonly rivals = computed(() =>
    this.one()
      .conflictIds.flatMap((id) => this.contract.suggestion(id)?.author.name ?? [])
      .join(', '),
  );
  protected readonly oldText = computed(() => {
    const { writtenFor } = this.one();
    return writtenFor && mark(bodySchema.nodeFromJSON(writtenFor), []);
  });
  protected readonly places = this.contract.places;

  private whereTo(): string {
    const after = this.contract.view().clauses.find(({ clauseId }) => clauseId === this.one().afterClauseId);
    return after ? this.words.t('negotiation.movedAfter', { number: after.number }) : this.words.t('negotiation.movedFirst');
  }

  private lineOf(change: ChangeView): ChangeLine {
    const { kind, proposed, source } = this.one();
    const isUndeclared = source?.undeclared.includes(change.order) ?? false;
    const places = this.contract.places();
    const line = (deleted: string, inserted: string, word: WordKey | null = null): ChangeLine => ({
      change,
      deleted,
      inserted,
      word,
      isUndeclared,
    });
    if (kind === 'delete') return line('', '', 'negotiation.clauseDeleted');
    if (kind === 'move') return line('', this.whereTo(), 'negotiation.clauseMoved');
    if (kind === 'insert') return line('', proposed ? cut(bodyText(bodySchema.nodeFromJSON(proposed), places.fill)) : '');
    if (change.kind === 'format' || change.kind === 'attribute') return line('', places.told(change.inserted), 'negotiation.formatOnly');
    return line(cut(places.told(change.deleted)), cut(places.told(change.inserted)));
  }
}

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text);
