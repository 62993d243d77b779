import type { FilterParameters } from '../lists.dto';
import { AMOUNT, DUE } from './orders';
import type { Parameters } from './parameters';

/** What search has found: few enough to be named, or words that are looked for in every contract on the way. */
export type Found = { readonly ids: readonly string[] } | { readonly words: string };

/** Against what the filter's days and deadlines are compared. */
export interface Wall {
  readonly now: string;
  readonly zone: string;
}

// A value of its own per row: joined, it might be asked of all contracts at once.
const hasWords = (words: string): string =>
  `(select s.words @@ (select asked_words(${words})) or s.line like (select asked_piece(${words})) from contract_search s
    where s.tenant_id = c.tenant_id and s.contract_id = c.id)`;

/** Conditions of the filter bar upon the contract `c`, but for its status, stage and found ids, which choose the ranges; in the words of the indexes. */
export function conditionsOf(
  filter: FilterParameters,
  found: Found | null,
  { now, zone }: Wall,
  parameters: Parameters,
): readonly string[] {
  const { holder, client, manager, form, overdue, amountFrom, amountTo, from, to } = filter;
  const given = (value: string | undefined, type: string, say: (name: string) => string): readonly string[] =>
    value === undefined ? [] : [say(parameters.add(value, type))];
  const midnight = (day: string): string => `((${day})::timestamp at time zone ${parameters.add(zone, 'text')})`;
  return [
    ...(found && 'words' in found ? [hasWords(parameters.add(found.words, 'text'))] : []),
    ...given(holder, 'uuid', (name) => `c.holder_ids @> array[${name}]`),
    ...given(client, 'uuid', (name) => `c.client_company_id = ${name}`),
    ...given(manager, 'uuid', (name) => `c.responsible_id = ${name}`),
    ...given(form, 'text', (name) => `c.form_key = ${name}`),
    ...given(overdue ? now : undefined, 'timestamptz', (name) => `${DUE} < ${name}`),
    ...given(amountFrom, 'numeric', (name) => `${AMOUNT} >= ${name}`),
    ...given(amountTo, 'numeric', (name) => `${AMOUNT} <= ${name} and ${AMOUNT} >= 0`),
    ...given(from, 'date', (name) => `c.created_at >= ${midnight(name)}`),
    ...given(to, 'date', (name) => `c.created_at < ${midnight(`${name} + 1`)}`),
  ];
}
