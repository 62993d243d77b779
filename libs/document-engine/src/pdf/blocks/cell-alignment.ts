import { plainText } from './runs';
import { ALIGNMENTS, type Alignment } from './setting';
import type { PlacedCell, TableGrid } from '../../table-grid';

const CURRENCY = '(?:%|₽|руб\\.?|коп\\.?|RUB|USD|EUR|GBP|CNY|[$€£])';
const NUMBER = new RegExp(`^${CURRENCY}?\\s?[−–-]?\\d[\\d\\s.,]*\\s?${CURRENCY}?$`, 'u');
const DATE = /^\d{1,2}[./]\d{1,2}[./]\d{2,4}$|^\d{4}-\d{2}-\d{2}$/;
const ORDINAL_HEAD = /^(?:№|No\.?|#)(?:\s*п\/п)?$/iu;

/** As the cell asks; else heads and ordinals in the middle, numbers on the right, text on the left. */
export function cellAlignment(cell: PlacedCell, grid: TableGrid): Alignment {
  const asked = ALIGNMENTS.find((each) => each === cell.node.attrs?.align);
  if (asked) return asked;
  const text = plainText(cell.node).trim();
  if (cell.head || DATE.test(text) || /^[—–-]$/.test(text) || isOrdinal(cell, grid)) return 'center';
  return NUMBER.test(text) ? 'right' : 'left';
}

function isOrdinal(cell: PlacedCell, grid: TableGrid): boolean {
  if (cell.colspan > 1) return false;
  return grid.cells.some((each) => each.head && each.column === cell.column && ORDINAL_HEAD.test(plainText(each.node).trim()));
}
