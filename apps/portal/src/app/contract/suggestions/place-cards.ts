/** A card beside the text: where its clause begins and how tall it is, in pixels. */
export interface WantedCard {
  readonly id: string;
  readonly top: number;
  readonly height: number;
}

/** Pixels between two cards. */
export const GAP = 10;

/**
 * Cards stand beside their clauses, never over each other: the chosen one exactly beside its own, those after it pushed down, those
 * before it pushed up as far as the beginning allows. Gives the top of each.
 */
export function placeCards(cards: readonly WantedCard[], chosenId: string | null): ReadonlyMap<string, number> {
  const tops = new Map<string, number>();
  const chosen = cards.findIndex((card) => card.id === chosenId);
  let above = chosen < 0 ? 0 : Math.max(cards[chosen]!.top, 0);
  const before = cards.slice(0, Math.max(chosen, 0)).reverse();
  for (const card of before) {
    above = Math.min(card.top, above - GAP - card.height);
    tops.set(card.id, above);
  }
  const shift = Math.max(0, -above);
  for (const [id, top] of tops) tops.set(id, top + shift);
  let free = chosen < 0 ? 0 : Math.max(cards[chosen]!.top, 0) + shift;
  for (const card of cards.slice(Math.max(chosen, 0))) {
    const top = card.id === chosenId ? free : Math.max(card.top, free);
    tops.set(card.id, top);
    free = top + card.height + GAP;
  }
  return tops;
}
