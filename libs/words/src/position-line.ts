import { localeOf } from './language';
import type { Say } from './say';

/** What the holder does with the contract now. */
export const holdings = ['fills', 'checks', 'approves', 'answers', 'signs'] as const;
export type Holding = (typeof holdings)[number];

/** Names in one row: «Ольга Петрова и Иван Ким». */
export const nameList = (say: Say, names: readonly string[]): string =>
  new Intl.ListFormat(localeOf(say.language), { style: 'long', type: 'conjunction' }).format(names);

/** «Договор проверяет Ольга Петрова, юрист». Names stand in the nominative, as no rule gives another case of a name. */
export function holdingLine(say: Say, holding: Holding, names: readonly string[]): string {
  const line = say(`position.${holding}Line`, { who: nameList(say, names), count: names.length });
  return line.charAt(0).toLocaleUpperCase(say.language) + line.slice(1);
}

/** Whose hands a contract is in, as far as its line needs it. */
export interface Hands {
  readonly verb: Holding | 'executed' | 'declined' | 'withdrawn' | 'terminated';
  readonly holderSide: 'supplier' | 'client' | null;
  readonly holders: readonly { readonly name: string; readonly title: string | null }[];
}

function namesOf(say: Say, { holderSide, holders }: Hands, reader: Hands['holderSide']): readonly string[] {
  const [only, second] = holders;
  if (holderSide === 'client' && reader === 'client') return [say('position.yourCompany')];
  if (only && !second) return [only.title ? `${only.name}, ${only.title}` : only.name];
  return holders.map((person) => person.name);
}

/** Where a contract is, in one line, for a reader of this side: «Договор проверяет Ольга Петрова, юрист», «Договор отозван». */
export function answerLine(say: Say, hands: Hands, reader: Hands['holderSide']): string {
  const { verb } = hands;
  if (verb === 'executed' || verb === 'declined' || verb === 'withdrawn' || verb === 'terminated') return say(`position.${verb}Line`);
  return hands.holders.length === 0 ? say('position.waits') : holdingLine(say, verb, namesOf(say, hands, reader));
}

/** «Этап 2 из 4». Signing is drawn after the route and is never counted. */
export const stageLine = (say: Say, stage: number, of: number): string => say('position.stage', { stage, of });
