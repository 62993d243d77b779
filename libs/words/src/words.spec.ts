import { IntlMessageFormat } from 'intl-messageformat';
import { en } from './en';
import { ru } from './ru';

type Areas = Readonly<Record<string, Readonly<Record<string, string>>>>;
const both: { readonly ru: Areas; readonly en: Areas } = { ru, en };
const rows = Object.entries(both.ru).flatMap(([area, words]) => Object.keys(words).map((key) => [area, key] as const));

type Elements = ReturnType<IntlMessageFormat['getAst']>;

interface Found {
  readonly placeholders: Set<string>;
  readonly plurals: string[][];
}

const PLURAL = 6;

function search(elements: Elements, found: Found): Found {
  for (const element of elements) {
    if (!('value' in element) || element.type === 0) continue;
    found.placeholders.add(element.value);
    if (!('options' in element)) continue;
    if (element.type === PLURAL) found.plurals.push(Object.keys(element.options));
    Object.values(element.options).forEach((option) => search(option.value, found));
  }
  return found;
}

const read = (message: string): Found =>
  search(new IntlMessageFormat(message, 'ru', undefined, { ignoreTag: true }).getAst(), { placeholders: new Set(), plurals: [] });

describe('dictionaries', () => {
  it('have the same areas and keys in both languages', () => {
    const keys = (areas: Areas) => Object.entries(areas).map(([area, words]) => [area, Object.keys(words)]);
    expect(keys(both.en)).toEqual(keys(both.ru));
  });

  it.each(rows)('%s.%s takes the same values in both languages', (area, key) => {
    const [russian, english] = [read(both.ru[area]![key]!), read(both.en[area]![key]!)];
    expect([...english.placeholders].sort()).toEqual([...russian.placeholders].sort());
  });

  it.each(rows)('%s.%s has all Russian plural forms', (area, key) => {
    for (const plural of read(both.ru[area]![key]!).plurals)
      expect(plural).toEqual(expect.arrayContaining(['one', 'few', 'many', 'other']));
    for (const plural of read(both.en[area]![key]!).plurals) expect(plural).toEqual(expect.arrayContaining(['one', 'other']));
  });

  it.each(rows)('%s.%s is not empty and carries no stray space', (area, key) => {
    for (const message of [both.ru[area]![key]!, both.en[area]![key]!]) {
      expect(message).not.toBe('');
      expect(message).toBe(message.trim());
    }
  });
});
