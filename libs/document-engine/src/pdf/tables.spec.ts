import { renderContract } from './render-contract';
import { clause, russianContract } from './testing/contracts';
import { blankWords } from './testing/ink';
import { doc, table } from './testing/nodes';
import { faultsOf, textOf, wordsOf } from './testing/poppler';
import { SPANNING } from './testing/redline';

const HEAD = ['№', 'Наименование', 'Сумма, руб.'];

describe('a table', () => {
  it('splits between pages and repeats its head on each', async () => {
    const rows = Array.from({ length: 120 }, (_, index) => [
      String(index + 1),
      `Позиция номер ${index + 1} спецификации`,
      `${index + 1} 000,00`,
    ]);
    const pdf = await withBody(doc(table(HEAD, ...rows)));
    const pages = textOf(pdf, '-raw').split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page.match(/Наименование/g)).toHaveLength(1);
    const numbers = [...pages.join('').matchAll(/Позиция номер (\d+)/g)].map(([, number]) => Number(number));
    expect(numbers).toEqual(rows.map((_, index) => index + 1));
    expect(faultsOf(pdf)).toBe('');
  });

  it('never cuts a row that a page can hold', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => [
      String(index + 1),
      `начало${index} ${'текст строки '.repeat(30)} конец${index}`,
      '1,00',
    ]);
    const pages = wordsOf(await withBody(doc(table(HEAD, ...rows)))).map((words) => words.map((word) => word.text));
    rows.forEach((_, index) =>
      expect(pages.findIndex((page) => page.includes(`начало${index}`))).toBe(pages.findIndex((page) => page.includes(`конец${index}`))),
    );
  });

  it('splits a row that no page can hold, and loses none of it', async () => {
    const words = Array.from({ length: 1500 }, (_, index) => `слово${index}`);
    const pdf = await withBody(doc(table(HEAD, ['1', words.join(' '), '5,00'], ['2', 'последняя', '6,00'])));
    const text = textOf(pdf, '-raw').replace(/\s+/g, '');
    for (const word of words) expect(text.includes(word) ? '' : word).toBe('');
    expect(text).toContain('последняя');
    expect(blankWords(pdf)).toEqual([]);
  });

  it('aligns numbers on the right, heads in the middle, words on the left', async () => {
    const words = (await boxes(doc(table(HEAD, ['1', 'Балка', '9,00'], ['2', 'Лист', '1250,00'])))).filter((word) => word.top > 100);
    expect(find(words, '9,00').right).toBeCloseTo(find(words, '1250,00').right, 0);
    expect(find(words, 'Балка').left).toBeCloseTo(find(words, 'Лист').left, 0);
    expect(find(words, 'Наименование').left).toBeGreaterThan(find(words, 'Балка').left + 20);
  });

  it('draws cells over several rows and columns where they belong', async () => {
    const words = await boxes(SPANNING);
    expect(find(words, 'Северный').left).toBeCloseTo(find(words, 'Южный').left, 0);
    expect(find(words, 'Архангельск').top).toBeCloseTo(find(words, 'Северный').top, 0);
    expect(find(words, 'Итого').right).toBeLessThan(find(words, '200').left);
    expect(find(words, '200').right).toBeCloseTo(find(words, '80').right, 0);
  });
});

async function withBody(body: ReturnType<typeof doc>): Promise<Uint8Array> {
  return renderContract(russianContract({ place: 'г. Томск', preamble: null, appendices: [], clauses: [clause('1', body)] }));
}

async function boxes(body: ReturnType<typeof doc>): Promise<ReturnType<typeof wordsOf>[number]> {
  return wordsOf(await withBody(body)).flat();
}

function find<T extends { text: string }>(words: readonly T[], text: string): T {
  const found = words.find((word) => word.text === text);
  if (!found) throw new Error(`No word "${text}"`);
  return found;
}
