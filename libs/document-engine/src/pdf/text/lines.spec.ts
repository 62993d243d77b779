import fc from 'fast-check';
import { type Line, type LineSetting, linesOf } from './lines';
import { PLAIN, type Run } from './style';
import { printable } from './tokens';

const SETTING: LineSetting = { measure: 300, size: 10.5, language: 'ru', justify: true, hyphenate: true };
const LAW =
  'Поставщик обязуется передать Покупателю Товар в порядке, предусмотренном ст. 506 Гражданского кодекса Российской Федерации и п. 4.2 настоящего Договора, с начислением неустойки в размере 0,1 % от стоимости за каждый день просрочки, но не более 10 % от цены 1 250 000 руб., подписанного Ивановым И. И. — директором ООО «Вектор».';

const words = fc.array(fc.stringMatching(/^[А-Яа-яёA-Za-z0-9№%.,()«»@/-]{1,30}$/), { minLength: 1, maxLength: 60 });

describe('lines of a paragraph', () => {
  it('keeps every word, in order', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 480 }), fc.boolean(), (parts, measure, justify) => {
        const text = parts.join(' ');
        expect(read(linesOf(plain(text), { ...SETTING, measure, justify }))).toBe(text.replace(/ /g, ''));
      }),
    );
  });

  it('never leaves the measure, and fills it on every line but the last', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 60, max: 480 }), (parts, measure) => {
        const lines = linesOf(plain(parts.join(' ')), { ...SETTING, measure });
        for (const line of lines) expect(line.width).toBeLessThanOrEqual(measure + 0.05);
        const spaced = lines.slice(0, -1).filter((line) => line.pieces.some((piece) => piece.stretch !== 0));
        for (const line of spaced) expect(line.width).toBeCloseTo(measure, 3);
      }),
    );
  });

  it('does not part what belongs together', () => {
    for (let measure = 140; measure < 480; measure += 7) {
      const ends = linesOf(plain(LAW), { ...SETTING, measure }).map(textOf);
      for (const line of ends) {
        expect(line).not.toMatch(/(?:^| )(?:ст\.|п\.|и|в|с|но|не|от|за|ООО|И\.|1|250)$/u);
        expect(line).not.toMatch(/^(?:%|—|руб|И\.|000)/u);
      }
    }
  });

  it('breaks a hash that is longer than the line', () => {
    const lines = linesOf(plain('9f2c41d07be8'.repeat(20)), { ...SETTING, measure: 120 });
    expect(lines.length).toBeGreaterThan(5);
    for (const line of lines) expect(line.width).toBeLessThanOrEqual(120);
  });

  it('ends a line where the text says so, and does not stretch that line', () => {
    const lines = linesOf(plain('Первая строка\nвторая'), SETTING);
    expect(lines.map(textOf)).toEqual(['Первая строка', 'вторая']);
    expect(lines[0]?.pieces.every((piece) => piece.stretch === 0)).toBe(true);
  });

  it('may break between struck and proposed words that touch', () => {
    const runs: Run[] = [
      { text: 'исключительно', style: { ...PLAIN, change: 'deletion' } },
      { text: 'преимущественно', style: { ...PLAIN, change: 'insertion' } },
    ];
    expect(linesOf(runs, { ...SETTING, measure: 110, hyphenate: false }).map(textOf)).toEqual(['исключительно', 'преимущественно']);
  });

  it('composes letters that came in parts and drops what cannot be seen', () => {
    expect(printable('и\u0306\u00adя\u200b\r\nь\tы\u0000')).toBe('йя\nь ы');
  });
});

function plain(text: string): Run[] {
  return [{ text, style: PLAIN }];
}

function read(lines: readonly Line[]): string {
  return lines
    .flatMap((line) => line.pieces)
    .filter((piece) => !piece.softHyphen && piece.text !== ' ')
    .map((piece) => piece.text)
    .join('');
}

function textOf(line: Line): string {
  return line.pieces.map((piece) => piece.text).join('');
}
