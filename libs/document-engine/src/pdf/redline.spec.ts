import { renderContract } from './render-contract';
import { russianContract } from './testing/contracts';
import { blankWords } from './testing/ink';
import type { Picture } from './testing/picture';
import { faultsOf, pagesOf, textOf } from './testing/poppler';
import { redlineContract } from './testing/redline';

describe('a redline', () => {
  it('prints what is proposed in green-blue and what is struck in red', async () => {
    const [page] = pagesOf(await renderContract(redlineContract()), 100, 'colour');
    expect(count(page, isGreenBlue)).toBeGreaterThan(1_500);
    expect(count(page, isRed)).toBeGreaterThan(800);
  });

  it('has no colour where nothing is proposed', async () => {
    const [page] = pagesOf(await renderContract(russianContract()), 100, 'colour');
    expect(count(page, isGreenBlue) + count(page, isRed)).toBe(0);
  });

  it('draws a line through what is struck and under what is proposed: more ink than the words alone', async () => {
    const [page] = pagesOf(await renderContract(redlineContract()), 100, 'colour');
    expect(longestRow(page, isRed)).toBeGreaterThan(80);
    expect(longestRow(page, isGreenBlue)).toBeGreaterThan(200);
  });

  it('keeps both wordings readable and the file clean', async () => {
    const pdf = await renderContract(redlineContract());
    const text = textOf(pdf, '-raw').replace(/\s+/g, ' ');
    expect(text).toContain('10 (десяти)15 (пятнадцати) рабочих дней');
    expect(text).toContain('Лист 10 мм 88 150,00 Лист 12 мм 89 900,00');
    expect(text).toContain('1.3. Цена не подлежит изменению');
    expect(blankWords(pdf)).toEqual([]);
    expect(faultsOf(pdf)).toBe('');
  });
});

type Test = (red: number, green: number, blue: number) => boolean;

const isRed: Test = (red, green, blue) => red > 150 && green < 110 && blue < 110;
const isGreenBlue: Test = (red, green, blue) => red < 80 && green > 80 && green < 150 && blue > 95 && blue < 170;

function dotsOf(picture: Picture | undefined, test: Test): boolean[] {
  const { dots = new Uint8Array() } = picture ?? {};
  return Array.from({ length: dots.length / 3 }, (_, at) => test(dots[at * 3] ?? 0, dots[at * 3 + 1] ?? 0, dots[at * 3 + 2] ?? 0));
}

function count(picture: Picture | undefined, test: Test): number {
  return dotsOf(picture, test).filter(Boolean).length;
}

/** The longest unbroken row of such dots: a stroke, since no letter is that wide. */
function longestRow(picture: Picture | undefined, test: Test): number {
  let longest = 0;
  let row = 0;
  for (const hit of dotsOf(picture, test)) {
    row = hit ? row + 1 : 0;
    longest = Math.max(longest, row);
  }
  return longest;
}
