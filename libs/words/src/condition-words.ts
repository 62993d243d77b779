import { money } from './amounts';
import type { WordKey } from './dictionary';
import { localeOf } from './language';
import type { Say } from './say';

/** A part of a condition, as routes keep it. */
export type LeafInWords =
  | { readonly kind: 'compare'; readonly field: string; readonly by: string; readonly value: string; readonly currency: string | null }
  | { readonly kind: 'oneOf'; readonly field: string; readonly values: readonly string[] }
  | { readonly kind: 'touched'; readonly clauseTypes: readonly string[] }
  | { readonly kind: 'textDiffers' };

/** A condition of a route, as routes keep it. */
export type ConditionInWords =
  | LeafInWords
  | { readonly kind: 'all' | 'any'; readonly of: readonly ConditionInWords[] }
  | { readonly kind: 'not'; readonly of: ConditionInWords };

const list = (say: Say, parts: readonly string[], type: 'conjunction' | 'disjunction'): string =>
  new Intl.ListFormat(localeOf(say.language), { style: 'long', type }).format(parts);

/** Says an amount or a number of days. */
const value = (say: Say, leaf: Extract<LeafInWords, { kind: 'compare' }>): string =>
  leaf.currency === null ? say('conditions.days', { count: Number(leaf.value) }) : money(say.language, leaf.value, leaf.currency);

function itemWords(say: Say, field: string, item: string): string {
  if (field === 'dealType') return say(`catalogue.${item}` as WordKey);
  return item;
}

/** «сумма от 3 000 000 ₽», «изменены условия: оплата, цена». */
export function leafWords(say: Say, leaf: LeafInWords): string {
  switch (leaf.kind) {
    case 'compare':
      return say(`conditions.${leaf.field}` as WordKey, { by: leaf.by, value: value(say, leaf) });
    case 'oneOf':
      return say(`conditions.${leaf.field}` as WordKey, {
        values: list(
          say,
          leaf.values.map((item) => itemWords(say, leaf.field, item)),
          'disjunction',
        ),
      });
    case 'touched':
      return say('conditions.touched', {
        types: list(
          say,
          leaf.clauseTypes.map((type) => clauseTypeWords(say, type)),
          'disjunction',
        ),
      });
    case 'textDiffers':
      return say('conditions.textDiffers');
  }
}

/** «оплата», «ответственность»: what a clause is about. */
export const clauseTypeWords = (say: Say, type: string): string => say(`conditions.type-${type}` as WordKey);

/** A whole condition in one phrase: «сумма от 3 000 000 ₽ и (валюта: USD или EUR)». */
export function conditionWords(say: Say, condition: ConditionInWords, nested = false): string {
  switch (condition.kind) {
    case 'all':
    case 'any': {
      const parts = condition.of.map((one) => conditionWords(say, one, true));
      const words = list(say, parts, condition.kind === 'all' ? 'conjunction' : 'disjunction');
      return nested && parts.length > 1 ? `(${words})` : words;
    }
    case 'not':
      return say('conditions.not', { what: conditionWords(say, condition.of) });
    default:
      return leafWords(say, condition);
  }
}
