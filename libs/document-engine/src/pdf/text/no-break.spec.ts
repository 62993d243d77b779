import type { Language } from '@vizavi/domain';
import { glued } from './no-break';

const TOGETHER: readonly (readonly [Language, string, string])[] = [
  ['ru', '10', '%'],
  ['ru', '№', '1'],
  ['ru', '(№', '1'],
  ['ru', 'ст.', '506'],
  ['ru', 'п.', '4.2'],
  ['ru', 'пп.', '«1'],
  ['ru', '1250', 'руб.,'],
  ['ru', '16', '₽'],
  ['ru', '2026', 'г.'],
  ['ru', 'г.', 'Москва'],
  ['ru', 'ООО', '«Вектор»'],
  ['ru', 'И.', 'И.'],
  ['ru', 'И.', 'Иванов'],
  ['ru', 'Иванов', 'И.'],
  ['ru', 'в', 'порядке'],
  ['ru', '(в', 'порядке'],
  ['ru', 'И', 'Покупатель'],
  ['ru', 'если', 'бы'],
  ['ru', 'и', 'т.'],
  ['ru', 'т.', 'д.'],
  ['ru', 'Договор', '—'],
  ['en', 'No.', '1'],
  ['en', 'Section', '4.2'],
  ['en', '30', 'days'],
  ['en', '12', 'November'],
  ['en', 'a', 'Party'],
  ['en', 'Mr.', 'Smith'],
  ['en', '8', '%'],
  ['en', 'EUR', '12,500'],
];

const APART: readonly (readonly [Language, string, string])[] = [
  ['ru', 'Поставщик', 'обязуется'],
  ['ru', 'цены.', 'Товар'],
  ['ru', '—', 'документ'],
  ['ru', 'Товара', '10'],
  ['ru', 'сторона', 'И'],
  ['ru', '10', 'Поставщик'],
  ['en', 'Party', 'shall'],
];

describe('what no line may part', () => {
  it.each(TOGETHER)('%s: «%s %s» stays together', (language, left, right) => {
    expect(glued(left, right, language)).toBe(true);
  });

  it.each(APART)('%s: «%s» and «%s» may part', (language, left, right) => {
    expect(glued(left, right, language)).toBe(false);
  });
});
