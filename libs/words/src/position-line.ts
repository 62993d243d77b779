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

/** «Этап 2 из 4». Signing is drawn after the route and is never counted. */
export const stageLine = (say: Say, stage: number, of: number): string => say('position.stage', { stage, of });
