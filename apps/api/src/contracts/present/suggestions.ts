import type { AnswerView, ChangeView, SuggestionAction, SuggestionView } from '@vizavi/api-types';
import { describeChange, parseBody, type Change as ModelChange } from '@vizavi/document-model';
import {
  awaits,
  decide,
  isFormal,
  isOpen,
  isRefusal,
  standingOf,
  type Actor,
  type Body,
  type ChangeAnswer,
  type Context,
  type Contract,
  type ContractCommand,
  type SuggestedChange,
  type Suggestion,
} from '@vizavi/domain';
import { contractFactsOf, reasonOf } from '@vizavi/policies';
import { suggestionEtag } from '../acts/etags';
import type { CurrentText } from '../text/current-text';
import { textOutcome } from '../text/text-outcome';
import type { People } from './people';

export interface SuggestionReading {
  readonly contract: Contract;
  readonly actor: Actor;
  readonly context: Context;
  readonly text: CurrentText;
  readonly people: People;
  readonly numberOf: ReadonlyMap<string, string>;
  /** Bodies for which the suggestions were written. */
  readonly baseOf: (hash: string) => Body | null;
  readonly conflicts: ReadonlyMap<string, readonly string[]>;
}

/** Every suggestion that the reader's side may see, with what may be done with it now. */
export const suggestionViews = (reading: SuggestionReading): readonly SuggestionView[] =>
  reading.contract.suggestions.map((one) => suggestionView(one, reading));

function suggestionView(one: Suggestion, reading: SuggestionReading): SuggestionView {
  const { contract, actor, people } = reading;
  const folded = one.changes.flatMap((change) => change.foldedIn ?? []);
  return {
    id: one.id,
    clauseId: one.clauseId,
    clauseNumber:
      reading.numberOf.get(one.kind === 'insert' ? (one.place?.afterClauseId ?? one.place?.parentId ?? '') : one.clauseId) ?? '',
    kind: one.kind,
    side: one.side,
    author: people.view(one.authorId),
    createdAt: one.createdAt,
    reason: one.reason,
    heading: one.heading,
    afterClauseId: one.place?.afterClauseId ?? null,
    parentId: one.place?.parentId ?? null,
    proposed: one.proposed,
    counterOf: one.counterOf,
    source: one.source && { fileName: one.source.fileName, undeclared: one.source.undeclared },
    changes: changeViews(one, reading),
    open: isOpen(one),
    awaits: awaits(one),
    published: one.publishedAt !== null,
    mine: one.authorId === actor.memberId,
    conflictIds: reading.conflicts.get(one.id) ?? [],
    writtenFor: writtenFor(one, reading),
    foldedIn: folded.length > 0 ? Math.max(...folded) : null,
    actions: suggestionActions(one, reading),
    etag: suggestionEtag(contract, one.id, actor.side) ?? '',
  };
}

/** The base of an open suggestion that the text has left behind. */
function writtenFor(one: Suggestion, { text, baseOf }: SuggestionReading): Body | null {
  if (!isOpen(one) || one.kind === 'insert' || one.kind === 'move' || one.baseHash === null) return null;
  const entry = text.manifest.find((candidate) => candidate.clauseId === one.clauseId);
  return entry?.bodyHash === one.baseHash ? null : baseOf(one.baseHash);
}

function changeViews(one: Suggestion, reading: SuggestionReading): readonly ChangeView[] {
  const base = one.baseHash ? reading.baseOf(one.baseHash) : null;
  const model = base && parseBody(base);
  return one.changes.map((change) => {
    const words =
      model && change.kind !== 'clause' ? describeChange(model, change as unknown as ModelChange) : { deleted: '', inserted: '' };
    const { answers, foldedIn: _foldedIn, ...plain } = change;
    const formal = isFormal(change.kind, words.deleted, words.inserted);
    return {
      ...plain,
      ...words,
      formal,
      standing: standingOf(change),
      answers: answers.map((answer) => answerView(answer, reading.people)),
    };
  });
}

const answerView = (answer: ChangeAnswer, people: People): AnswerView => ({
  kind: answer.kind,
  person: people.view(answer.memberId),
  at: answer.at,
  reason: answer.reason,
  counterId: answer.counterId,
  published: answer.publishedAt !== null,
});

const GIVEN = '—';

const COMMANDS: Readonly<Record<SuggestionAction, (suggestionId: string) => ContractCommand>> = {
  accept: (suggestionId) => ({ type: 'accept', suggestionId, orders: null }),
  reject: (suggestionId) => ({ type: 'reject', suggestionId, orders: null, reason: GIVEN }),
  counter: (suggestionId) => ({ type: 'counter', suggestionId, orders: null, reason: GIVEN }),
  concede: (suggestionId) => ({ type: 'concede', suggestionId, orders: null }),
  withdraw: (suggestionId) => ({ type: 'withdrawSuggestion', suggestionId }),
  reopen: (suggestionId) => ({ type: 'reopen', suggestionId, orders: null, reason: GIVEN }),
  undo: (suggestionId) => ({ type: 'undoAnswer', suggestionId, orders: null }),
  revise: (suggestionId) => ({ type: 'reviseSuggestion', suggestionId, reason: GIVEN }),
  remove: (suggestionId) => ({ type: 'removeSuggestion', suggestionId }),
};

const WRITES: readonly SuggestionAction[] = ['revise', 'remove'];
const EXAMPLE: readonly SuggestedChange[] = [{ order: 0, kind: 'text', from: 1, to: 1, slice: null, answers: [], foldedIn: null }];

/** Judged by the very rules that would judge the act. */
function suggestionActions(one: Suggestion, { contract, actor, context, text }: SuggestionReading): readonly SuggestionAction[] {
  const record = contractFactsOf(contract);
  const allowed = (action: SuggestionAction): boolean => reasonOf(actor, WRITES.includes(action) ? 'suggest' : 'answer', record) === null;
  return (Object.keys(COMMANDS) as SuggestionAction[]).filter((action) => {
    if (!allowed(action) || (action === 'withdraw' && one.publishedAt === null)) return false;
    const command = COMMANDS[action](one.id);
    const overlaps = (command.type === 'accept' || command.type === 'reopen') && textOutcome(contract, command, text, null).overlaps;
    const proposal = { baseHash: null, proposedHash: null, proposed: null, changes: EXAMPLE, negotiability: 'open' as const };
    return !isRefusal(decide(contract, command, { ...context, textOutcome: { ...context.textOutcome, overlaps, proposal } }));
  });
}
