import { BOARD_COLUMNS, type BoardColumn, type ContractFilter, type FilterChoices, type PersonView } from '@vizavi/api-types';
import { CONTRACT_STATES } from '@vizavi/domain';
import { dateInWords, number, type Say, type WordKey } from '@vizavi/words';
import type { Choice } from './choice-list';

export const COLUMN_WORDS: Readonly<Record<BoardColumn, WordKey>> = {
  draft: 'board.columnDraft',
  manager: 'board.columnManager',
  legal: 'board.columnLegal',
  finance: 'board.columnFinance',
  security: 'board.columnSecurity',
  director: 'board.columnDirector',
  client: 'board.columnClient',
  signing: 'board.columnSigning',
};

export const statusChoices = (say: Say): readonly Choice[] => CONTRACT_STATES.map((value) => ({ value, label: say(`statuses.${value}`) }));

export const stageChoices = (say: Say): readonly Choice[] => BOARD_COLUMNS.map((value) => ({ value, label: say(COLUMN_WORDS[value]) }));

export const personChoices = (people: readonly PersonView[]): readonly Choice[] =>
  people.flatMap(({ memberId, name, title }) => (memberId ? [{ value: memberId, label: name, note: title }] : []));

export const clientChoices = (choices: FilterChoices): readonly Choice[] =>
  choices.clients.map(({ id, name }) => ({ value: id, label: name }));

export const formChoices = (say: Say, choices: FilterChoices): readonly Choice[] =>
  choices.forms.map(({ key, name }) => ({ value: key, label: name[say.language] }));

/** «На согласовании и ещё 2»; null when nothing is chosen. A choice that the list no longer has shows as it is. */
export function chosenInWords(say: Say, choices: readonly Choice[], value: string | undefined): string | null {
  const [first, ...others] = value ? value.split(',') : [];
  if (first === undefined) return null;
  const label = choices.find((one) => one.value === first)?.label ?? first;
  return others.length === 0 ? label : say('contracts.chosenMore', { first: label, count: others.length });
}

/** «от 250 000», «250 000 – 500 000». */
export function amountInWords(say: Say, { amountFrom, amountTo }: ContractFilter): string | null {
  const written = (amount: string) => number(say.language, Number(amount));
  if (amountFrom && amountTo) return say('contracts.amountBetween', { from: written(amountFrom), to: written(amountTo) });
  if (amountFrom) return say('contracts.amountAtLeast', { amount: written(amountFrom) });
  return amountTo ? say('contracts.amountAtMost', { amount: written(amountTo) }) : null;
}

/** «с 1 ноября», «1 ноября – 15 ноября». */
export function periodInWords(say: Say, { from, to }: ContractFilter, now: Date): string | null {
  const written = (day: string) => dateInWords(say, new Date(`${day}T00:00:00`), now);
  if (from && to) return say('contracts.dateBetween', { from: written(from), to: written(to) });
  if (from) return say('contracts.dateSince', { date: written(from) });
  return to ? say('contracts.dateUntil', { date: written(to) }) : null;
}
