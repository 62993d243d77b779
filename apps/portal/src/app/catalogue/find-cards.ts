import type { TemplateCard } from '@vizavi/api-types';
import { PURPOSE_OF, type Purpose } from './purposes';

const LONGEST_ENDING = 2;
const SHORTEST_STEM = 3;

/** «поставку» finds «поставка» and «поставки»: an ending more or less is no other word. */
const stemOf = (word: string): string => word.slice(0, Math.max(SHORTEST_STEM, word.length - LONGEST_ENDING));

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replaceAll('ё', 'е')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The cards that a purpose keeps and in which every word of the search is found, in either language. */
export function findCards(
  cards: readonly TemplateCard[],
  query: string,
  purpose: Purpose | null,
  namesOf: (card: TemplateCard) => readonly string[],
): readonly TemplateCard[] {
  const stems = wordsOf(query).map(stemOf);
  return cards.filter((card) => {
    if (purpose !== null && PURPOSE_OF[card.dealType] !== purpose) return false;
    const words = wordsOf([card.name.ru, card.name.en, card.purpose.ru, card.purpose.en, ...namesOf(card)].join(' '));
    return stems.every((stem) => words.some((word) => word.startsWith(stem)));
  });
}
