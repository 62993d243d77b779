import {
  ago,
  duration,
  fileSize,
  holdingLine,
  holdings,
  isWordKey,
  money,
  pickLanguage,
  speaker,
  stageLine,
  timeLeft,
  translate,
  until,
  urgencyOf,
} from './index';

const ru = speaker('ru');
const en = speaker('en');
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('working time left', () => {
  it.each([
    [480, 'остался 1 рабочий день', '1 working day left', 'near'],
    [959, 'остался 1 рабочий день', '1 working day left', 'near'],
    [960, 'осталось 2 рабочих дня', '2 working days left', 'calm'],
    [2400, 'осталось 5 рабочих дней', '5 working days left', 'calm'],
    [10080, 'остался 21 рабочий день', '21 working days left', 'calm'],
    [180, 'осталось 3 ч', '3 h left', 'near'],
    [25, 'осталось 25 мин', '25 min left', 'near'],
    [0, 'срок сейчас', 'due now', 'near'],
    [-25, 'просрочено на 25 мин', '25 min overdue', 'late'],
    [-180, 'просрочено на 3 ч', '3 h overdue', 'late'],
    [-480, 'просрочено на 1 рабочий день', '1 working day overdue', 'late'],
    [-960, 'просрочено на 2 рабочих дня', '2 working days overdue', 'late'],
  ])('%d minutes: %s', (minutes, russian, english, urgency) => {
    expect(timeLeft(ru, minutes)).toBe(russian);
    expect(timeLeft(en, minutes)).toBe(english);
    expect(urgencyOf(minutes)).toBe(urgency);
  });

  it.each([
    [130, '2 ч 10 мин'],
    [120, '2 ч'],
    [20, '20 мин'],
    [0, '1 мин'],
    [1440, '3 рабочих дня'],
  ])('a stage of %d minutes took %s', (minutes, words) => {
    expect(duration(ru, minutes)).toBe(words);
  });
});

describe('who holds the contract', () => {
  it.each([
    ['checks', ['Ольга Петрова, юрист'], 'Договор проверяет Ольга Петрова, юрист', 'Ольга Петрова, юрист is reviewing the contract'],
    ['approves', ['Мария Ким'], 'Договор согласует Мария Ким', 'Мария Ким is approving the contract'],
    ['signs', ['Иван Сергеев'], 'Договор подписывает Иван Сергеев', 'Иван Сергеев is signing the contract'],
    ['fills', ['ваша компания'], 'Договор заполняет ваша компания', 'Ваша компания is filling in the contract'],
  ] as const)('%s', (holding, names, russian, english) => {
    expect(holdingLine(ru, holding, names)).toBe(russian);
    expect(holdingLine(en, holding, names)).toBe(english);
  });

  it('puts the verb in the plural for several people', () => {
    expect(holdingLine(ru, 'checks', ['Ольга Петрова', 'Антон Белов'])).toBe('Договор проверяют Ольга Петрова и Антон Белов');
  });

  it.each(holdings)('has a line for %s', (holding) => expect(holdingLine(ru, holding, ['А'])).toContain('А'));

  it('counts stages', () => expect(stageLine(ru, 2, 4)).toBe('Этап 2 из 4'));
});

describe('moments', () => {
  const place = { timeZone: 'Europe/Moscow' };
  const now = new Date('2026-11-22T09:00:00Z');
  it.each([
    ['2026-11-22T08:59:30Z', 'только что'],
    ['2026-11-22T08:48:00Z', '12 минут назад'],
    ['2026-11-22T06:05:00Z', 'сегодня, 09:05'],
    ['2026-11-21T21:30:00Z', 'сегодня, 00:30'],
    ['2026-11-21T15:40:00Z', 'вчера, 18:40'],
    ['2026-11-18T10:00:00Z', '18 ноября'],
    ['2025-11-18T10:00:00Z', '18 ноября 2025'],
  ])('%s was %s', (at, words) => expect(ago(ru, new Date(at), now, place)).toBe(words));

  it.each([
    ['2026-11-22T15:00:00Z', 'до 18:00'],
    ['2026-11-23T15:00:00Z', 'до завтра, 18:00'],
    ['2026-11-28T15:00:00Z', 'до 28 ноября'],
  ])('due %s is %s', (at, words) => expect(until(ru, new Date(at), now, place)).toBe(words));
});

describe('amounts', () => {
  it('writes money from decimal strings without losing a kopeck', () => {
    expect(plain(money('ru', '2450000', 'RUB'))).toBe('2 450 000 ₽');
    expect(plain(money('ru', '99999999999999999.10', 'RUB'))).toBe('99 999 999 999 999 999,10 ₽');
    expect(plain(money('en', '1250.5', 'EUR'))).toBe('€1,250.50');
  });
  it('writes sizes of files', () => expect([fileSize('ru', 900), fileSize('ru', 1_500_000)].map(plain)).toEqual(['900 Б', '1,4 МБ']));
});

describe('translate', () => {
  it('throws on a missing value rather than printing a hole', () => expect(() => translate('ru', 'common.savedAt')).toThrow());
  it('knows which keys exist', () => expect([isWordKey('problems.text-changed'), isWordKey('problems.nonsense')]).toEqual([true, false]));
  it('chooses a language', () =>
    expect([pickLanguage('en-US,en;q=0.9'), pickLanguage('fr, ru'), pickLanguage(null)]).toEqual(['en', 'ru', 'ru']));
});
