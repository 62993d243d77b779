import type { ContractView, PersonView } from '@vizavi/api-types';
import type { Side } from '@vizavi/domain';
import { answerLine } from '@vizavi/words';
import type { IconName } from '../../ui/icon-paths';
import type { Words } from '../../language/words';
import type { Chain } from '../clauses/chains';

/** One thing that the box tells: a shape, words, whom it concerns, and whether there is something to look at. */
export interface BoxLine {
  readonly id: string;
  readonly tone: 'good' | 'near' | 'bad' | 'plain';
  readonly icon: IconName;
  readonly text: string;
  readonly note: string | null;
  readonly person: PersonView | null;
  readonly shows: 'points' | 'remarks' | null;
}

type More = Partial<Omit<BoxLine, 'id' | 'text' | 'icon' | 'tone'>>;

const line = (id: string, tone: BoxLine['tone'], icon: IconName, text: string, more: More = {}): BoxLine => ({
  id,
  tone,
  icon,
  text,
  note: null,
  person: null,
  shows: null,
  ...more,
});

/** Whose turn it is, what waits for whom, and what the other side has not seen yet. */
export function boxLines(view: ContractView, open: readonly Chain[], side: Side | null, words: Words): readonly BoxLine[] {
  return [turnLine(view, side, words), ...pointLines(view, open, side, words), ...remarkLine(view, words), ...unseenLine(view, words)];
}

function turnLine(view: ContractView, side: Side | null, words: Words): BoxLine {
  const text = answerLine(words.say(), view.position, side);
  const note = view.endReason ? words.t('contract.ended', { reason: view.endReason }) : null;
  if (view.position.holderSide === null) {
    const isDone = view.state === 'executed';
    return line('turn', isDone ? 'good' : 'plain', isDone ? 'check' : 'stop', text, { note });
  }
  return line('turn', 'plain', 'user', text, { person: view.position.holders[0] ?? null, note });
}

function pointLines(view: ContractView, open: readonly Chain[], side: Side | null, words: Words): readonly BoxLine[] {
  if (view.suggestions.length === 0) return [];
  if (open.length === 0) return [line('points', 'good', 'check', words.t('contract.allAnswered'))];
  const mine = open.filter((chain) => chain.current.awaits === side).length;
  const theirs = open.length - mine;
  return [
    ...(mine > 0 ? [line('mine', 'near', 'edit', words.t('contract.waitsForYou', { count: mine }), { shows: 'points' })] : []),
    ...(theirs > 0 ? [line('theirs', 'plain', 'clock', words.t('contract.waitsForThem', { count: theirs }), { shows: 'points' })] : []),
  ];
}

/** Points that approvers have made: the supplier does not sign before they are closed. */
function remarkLine(view: ContractView, words: Words): readonly BoxLine[] {
  const count = view.remarks.filter((one) => one.tracked && one.closed === null).length;
  return count > 0 ? [line('remarks', 'near', 'comment', words.t('contract.pointsLine', { count }), { shows: 'remarks' })] : [];
}

const unseenLine = (view: ContractView, words: Words): readonly BoxLine[] =>
  view.unpublished > 0 ? [line('unseen', 'plain', 'eye-off', words.t('contract.notSent', { count: view.unpublished }))] : [];
