import { firstName, greeting, neededWords } from './needed-words';

const action = { contractId: '7', title: 'Договор поставки', number: null, count: 0, dueAt: null } as const;

describe('what needs the reader', () => {
  it.each([
    ['fill', 0, 'home.finishDraft', ['/contracts', '7', 'fill']],
    ['answer', 3, 'home.answerEdits', ['/contracts', '7']],
    ['answer', 0, 'home.answerTurn', ['/contracts', '7']],
    ['sign', 1, 'home.sign', ['/contracts', '7']],
  ] as const)('%s of %d leads where it is done', (verb, count, what, link) => {
    expect(neededWords({ ...action, verb, count })).toMatchObject({ what, link });
  });

  it.each([
    [4, 'home.evening'],
    [5, 'home.morning'],
    [12, 'home.day'],
    [18, 'home.evening'],
  ])('is greeted at %d', (hour, word) => {
    expect(greeting(hour)).toBe(word);
  });

  it('is called by the first name', () => {
    expect(firstName(' Иван  Клименко')).toBe('Иван');
  });
});
