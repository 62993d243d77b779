import { STYLE } from '../styles';
import type { Gathering } from './gathering';
import type { MarkedBlock, MarkedRow } from './marked';
import type { ReadBlock, ReadCell, ReadParagraph } from './word-file';

interface Growing {
  readonly column: number;
  readonly cell: ReadCell & { rowspan: number };
}

/** Rows of cells, those that Word merges downwards made one. */
export function tableCells(
  rows: readonly MarkedRow[],
  read: (blocks: readonly MarkedBlock[]) => readonly ReadBlock[],
  gathering: Gathering,
): readonly (readonly ReadCell[])[] {
  let above: readonly Growing[] = [];
  return rows
    .map((row) => {
      const cells: ReadCell[] = [];
      const placed: Growing[] = [];
      let column = 0;
      for (const marked of row.cells) {
        const upper = marked.isContinued ? above.find((each) => each.column === column && each.cell.colspan === marked.span) : undefined;
        const growing: Growing = upper ?? { column, cell: cellOf(paragraphsOf(read(marked.blocks), gathering), marked.span, row.isHead) };
        if (upper) upper.cell.rowspan += 1;
        else cells.push(growing.cell);
        placed.push(growing);
        column += marked.span;
      }
      above = placed;
      return cells;
    })
    .filter((cells) => cells.length > 0);
}

function cellOf(blocks: readonly ReadParagraph[], colspan: number, isHeadRow: boolean): ReadCell & { rowspan: number } {
  const styled = blocks.map(({ style }) => style);
  const isOurs = styled.some((style) => style === STYLE.cell || style === STYLE.headCell);
  const isHead = isOurs ? styled[0] === STYLE.headCell : isHeadRow;
  return { colspan, rowspan: 1, isHead, blocks };
}

/** A cell of a clause holds paragraphs; a table inside it is read row by row. */
function paragraphsOf(blocks: readonly ReadBlock[], gathering: Gathering): readonly ReadParagraph[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block];
    gathering.drop('nestedTable', textOf(block.rows[0]?.[0]?.blocks[0]));
    return block.rows.flatMap((row) => row.flatMap((cell) => paragraphsOf(cell.blocks, gathering)));
  });
}

const textOf = (block: ReadBlock | undefined): string =>
  block?.kind === 'paragraph' ? block.content.map(({ text }) => text).join('') : '';
