import fc from 'fast-check';
import { columnWidths } from './column-widths';

const need = fc
  .record({ least: fc.integer({ min: 10, max: 300 }), more: fc.integer({ min: 0, max: 900 }) })
  .map(({ least, more }) => ({ least, most: least + more }));

describe('widths of a table’s columns', () => {
  it('fill the measure exactly and are never nothing', () => {
    fc.assert(
      fc.property(fc.array(need, { minLength: 1, maxLength: 9 }), (needs) => {
        const widths = columnWidths(needs, 476);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(476, 4);
        for (const width of widths) expect(width).toBeGreaterThan(1);
      }),
    );
  });

  it('give each column its longest word when there is room', () => {
    const widths = columnWidths(
      [
        { least: 20, most: 20 },
        { least: 60, most: 900 },
        { least: 70, most: 120 },
      ],
      476,
    );
    expect(widths[0]).toBeGreaterThanOrEqual(20);
    expect(widths[2]).toBeGreaterThanOrEqual(70);
    expect(widths[1]).toBeGreaterThan(250);
  });
});
