import type { Language } from '@vizavi/words';
import { amountShown, readAmount, typeAmount } from './typed-amount';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

/** Types keys one by one at the caret, as a person does. */
function type(keys: string, language: Language, start = { text: '', caret: 0 }) {
  let now: { text: string; caret: number; amount: string | null } = { ...start, amount: null };
  for (const key of keys) {
    const isBack = key === '⌫';
    const before = now.text.slice(0, isBack ? now.caret - 1 : now.caret);
    const text = before + (isBack ? '' : key) + now.text.slice(now.caret);
    now = typeAmount(text, before.length + (isBack ? 0 : 1), language);
  }
  return { ...now, text: plain(now.text) };
}

describe('an amount while it is typed', () => {
  it.each<[string, string, Language, string, string | null]>([
    ['is grouped', '2450000', 'ru', '2 450 000', '2450000'],
    ['takes a comma', '1234,5', 'ru', '1 234,5', '1234.5'],
    ['takes a full stop for a comma', '1234.56', 'ru', '1 234,56', '1234.56'],
    ['keeps a comma that was only begun', '12,', 'ru', '12,', '12'],
    ['has two places', '1,239', 'ru', '1,23', '1.23'],
    ['begins with a nought when it begins with a comma', ',5', 'ru', '0,5', '0.5'],
    ['has no noughts before it', '007', 'ru', '7', '7'],
    ['has no letters', '1a2б3', 'ru', '123', '123'],
    ['is grouped by commas in English', '2450000.5', 'en', '2,450,000.5', '2450000.5'],
    ['takes a comma at the end for the mark in English', '12,5', 'en', '12.5', '12.5'],
    ['is nothing when emptied', '5⌫', 'ru', '', null],
    ['shrinks back over its groups', '12345⌫⌫', 'ru', '123', '123'],
    ['shrinks back over its groups in English', '12345⌫⌫', 'en', '123', '123'],
  ])('%s', (_, keys, language, text, amount) => {
    expect(type(keys, language)).toMatchObject({ text, amount });
  });

  it('keeps the caret where the person writes', () => {
    expect(type('9', 'ru', { text: '2 450 000', caret: 1 })).toMatchObject({ text: '29 450 000', caret: 2 });
    expect(type('⌫', 'ru', { text: '2 450 000', caret: 3 })).toMatchObject({ text: '250 000', caret: 1 });
  });
});

describe('an amount that was copied', () => {
  it.each([
    ['1 234 567,50 ₽', '1234567.50'],
    ['1 234,5', '1234.5'],
    ['1,234.50', '1234.50'],
    ['1.234,50', '1234.50'],
    ['1,234', '1234'],
    ['1,234,567', '1234567'],
    ["1'234.5", '1234.5'],
    ['845,50 руб.', '845.50'],
    ['00120', '120'],
    ['по договору', null],
    ['-5', null],
    ['', null],
  ])('%s is %s', (text, amount) => {
    expect(readAmount(text)).toBe(amount);
  });

  it('is shown as the language writes it', () => {
    expect(plain(amountShown('1234567.5', 'ru'))).toBe('1 234 567,5');
    expect(amountShown('1234567.5', 'en')).toBe('1,234,567.5');
  });
});
