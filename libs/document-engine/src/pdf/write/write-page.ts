import { assertNever } from '@vizavi/domain';
import type { Row } from '../blocks/block';
import type { DocumentFonts } from '../fonts/document-fonts';
import { PAGE } from '../measures';
import type { Page, Placed, PlacedEdge, PlacedFigure, PlacedRow, PlacedShade } from '../pages/flow';
import type { TextChange } from '../text/style';
import { CHANGE_INK, HAIRLINE_INK, INK, RULE_INK, SHADE_INK } from './colours';
import type { Content } from './content';
import { factor, point } from './point';
import { writeLine } from './write-line';

const EDGE_WEIGHT = 0.5;
/** The bar in the left margin beside a changed line, as editors of laws do. */
const CHANGE_BAR = { left: PAGE.left - 14, width: 1.1 } as const;

/** The size of a page as it lies, points. */
export function sizeOf(page: Page): { width: number; height: number } {
  return page.landscape ? { width: PAGE.height, height: PAGE.width } : { width: PAGE.width, height: PAGE.height };
}

/** Writes what stands on the page: shades under edges under text. */
export function writePage(page: Page, fonts: DocumentFonts, content: Content): void {
  const { height } = sizeOf(page);
  for (const kind of ['shade', 'edge'] as const) {
    for (const placed of unique(page.placed.filter((each) => each.kind === kind))) writePlaced(placed, height, fonts, content);
  }
  for (const placed of page.placed) if (placed.kind === 'row' || placed.kind === 'figure') writePlaced(placed, height, fonts, content);
}

function writePlaced(placed: Placed, height: number, fonts: DocumentFonts, content: Content): void {
  switch (placed.kind) {
    case 'shade':
      return writeShade(placed, height, content);
    case 'edge':
      return writeEdge(placed, height, content);
    case 'row':
      return writeRow(placed, height, fonts, content);
    case 'figure':
      return writeFigure(placed, height, content);
    default:
      return assertNever(placed);
  }
}

function writeShade({ x, top, width, height: depth }: PlacedShade, height: number, content: Content): void {
  content.artifact();
  content.add(SHADE_INK);
  content.bar(x, height - top - depth, width, depth);
}

function writeEdge({ from, to }: PlacedEdge, height: number, content: Content): void {
  content.artifact();
  const [left, right] = [Math.min(from[0], to[0]), Math.max(from[0], to[0])];
  const [top, bottom] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])];
  const half = EDGE_WEIGHT / 2;
  content.add(RULE_INK);
  content.bar(left - half, height - bottom - half, right - left + EDGE_WEIGHT, bottom - top + EDGE_WEIGHT);
}

function writeRow({ row, x, top, repeated }: PlacedRow, height: number, fonts: DocumentFonts, content: Content): void {
  const y = height - top - row.baseline;
  if (row.rule) {
    content.artifact();
    content.add(HAIRLINE_INK);
    content.bar(x + row.rule.x, y - 2, row.rule.width, EDGE_WEIGHT);
  }
  if (row.parts.length === 0) return;
  if (row.tag && !repeated) content.within(row.tag);
  else content.artifact();
  for (const part of row.parts) writeLine(part.line, x + part.x, y, fonts, content);
  content.add(INK);
  changeBar({ row, top }, height, content);
}

function changeBar({ row, top }: Pick<PlacedRow, 'row' | 'top'>, height: number, content: Content): void {
  const change = changeIn(row);
  if (!change) return;
  content.artifact();
  content.add(CHANGE_INK[change]);
  content.bar(CHANGE_BAR.left, height - top - row.height, CHANGE_BAR.width, row.height);
}

function changeIn(row: Row): TextChange | null {
  for (const { line } of row.parts) {
    for (const { style } of line.pieces) if (style.change) return style.change;
  }
  return null;
}

function writeFigure({ figure, tag, x, top, scale }: PlacedFigure, height: number, content: Content): void {
  const y = height - top - figure.height * scale;
  content.within(tag);
  content.add(
    'q',
    `${factor(scale)} 0 0 ${factor(scale)} ${point(x)} ${point(y)} cm`,
    `${figure.matrix.map(factor).join(' ')} cm`,
    `/${figure.name} Do`,
    'Q',
  );
}

/** Two cells share an edge: drawn twice it would look bolder. */
function unique(placed: readonly Placed[]): Placed[] {
  const keys = new Map<string, Placed>();
  for (const each of placed) keys.set(keyOf(each), each);
  return [...keys.values()];
}

function keyOf(placed: Placed): string {
  if (placed.kind !== 'edge') return JSON.stringify(placed);
  const ends = [placed.from, placed.to].map((end) => end.map(point).join(' ')).sort();
  return ends.join(' – ');
}
