import fc from 'fast-check';
import type { Block, Row, TextBlock } from '../blocks/block';
import { TEXT_HEIGHT } from '../measures';
import type { Page } from './flow';
import { paginate } from './paginate';

const LINE = 14;
const PAGE_LINES = Math.floor(TEXT_HEIGHT / LINE);

describe('pages', () => {
  it('leaves no line alone at the foot or the head of a page', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 40 }), (lengths) => {
        const paragraphs = lengths.map((length) => text(length));
        const pages = paginate(paragraphs).pages;
        expect(pages.flatMap(rowsOn)).toEqual(paragraphs.flatMap((block) => block.rows));
        for (const block of paragraphs)
          for (const count of partsOf(block, pages)) expect(count).toBeGreaterThanOrEqual(Math.min(2, block.rows.length));
      }),
    );
  });

  it('moves a heading to the page of what it heads', () => {
    for (let filled = 1; filled <= PAGE_LINES; filled++) {
      const heading = text(1, true);
      const body = text(5);
      const pages = paginate([text(filled), heading, body]).pages;
      expect(pageOf(heading.rows[0], pages)).toBe(pageOf(body.rows[1], pages));
    }
  });

  it('keeps a chain of headings together', () => {
    const chain = [text(1, true), text(1, true), text(4)];
    const pages = paginate([text(PAGE_LINES - 3), ...chain]).pages;
    expect(new Set(chain.map((block) => pageOf(block.rows[0], pages)))).toEqual(new Set([1]));
  });

  it('places a heading that no page can hold together with its text', () => {
    expect(paginate([text(PAGE_LINES + 10, true), text(3)]).pages.length).toBe(2);
  });
});

function text(length: number, keepWithNext = false): TextBlock {
  const rows = Array.from({ length }, (): Row => ({ height: LINE, baseline: 10, parts: [], tag: null }));
  return { kind: 'text', rows, before: 0, after: 0, keepWithNext, whole: false };
}

function rowsOn(page: Page): Row[] {
  return page.placed.flatMap((placed) => (placed.kind === 'row' ? [placed.row] : []));
}

function partsOf(block: Extract<Block, { kind: 'text' }>, pages: readonly Page[]): number[] {
  return pages.map((page) => rowsOn(page).filter((row) => block.rows.includes(row)).length).filter((count) => count > 0);
}

function pageOf(row: Row | undefined, pages: readonly Page[]): number {
  return pages.findIndex((page) => row !== undefined && rowsOn(page).includes(row));
}
