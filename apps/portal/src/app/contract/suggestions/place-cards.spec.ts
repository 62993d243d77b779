import { placeCards } from './place-cards';

const card = (id: string, top: number, height = 100) => ({ id, top, height });
const placed = (cards: ReturnType<typeof card>[], chosen: string | null = null) => Object.fromEntries(placeCards(cards, chosen));

describe('cards beside the text', () => {
  it('stand beside their clauses when there is room', () => {
    expect(placed([card('a', 0), card('b', 300)])).toEqual({ a: 0, b: 300 });
  });

  it('push those below when there is none', () => {
    expect(placed([card('a', 0), card('b', 20), card('c', 30)])).toEqual({ a: 0, b: 110, c: 220 });
  });

  it('leave the chosen one exactly beside its clause and push the others up and down', () => {
    expect(placed([card('a', 200), card('b', 220), card('c', 230)], 'b')).toEqual({ a: 110, b: 220, c: 330 });
  });

  it('never leave the beginning of the text', () => {
    expect(placed([card('a', 0), card('b', 10)], 'b')).toEqual({ a: 0, b: 110 });
  });

  it('never stand over one another', () => {
    const cards = [card('a', 50, 80), card('b', 55, 120), card('c', 60, 40), card('d', 400, 90)];
    for (const chosen of [null, 'a', 'b', 'c', 'd']) {
      const tops = placeCards(cards, chosen);
      cards
        .slice(1)
        .forEach(({ id }, index) => expect(tops.get(id)!).toBeGreaterThanOrEqual(tops.get(cards[index]!.id)! + cards[index]!.height));
    }
  });
});
