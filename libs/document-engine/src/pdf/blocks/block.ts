import type { Line } from '../text/lines';
import type { Tag } from './tag';

/** A line of a column, with everything that stands beside it; distances in points, `x` from the column's left edge. */
export interface Row {
  readonly height: number;
  /** From the row's top to the base line. */
  readonly baseline: number;
  readonly parts: readonly RowPart[];
  /** A line to sign on. */
  readonly rule?: { readonly x: number; readonly width: number };
  /** Null for what is no part of the text. */
  readonly tag: Tag | null;
}

export interface RowPart {
  readonly line: Line;
  readonly x: number;
}

export interface Bookmark {
  readonly title: string;
  readonly depth: number;
}

interface Spaced {
  readonly before: number;
  readonly after: number;
  readonly keepWithNext: boolean;
  readonly bookmark?: Bookmark;
}

/** A paragraph or a heading. */
export interface TextBlock extends Spaced {
  readonly kind: 'text';
  readonly rows: readonly Row[];
  /** Never split between pages. */
  readonly whole: boolean;
}

/** Columns side by side: a table, the parties' requisites, a frame round evidence. */
export interface GridBlock extends Spaced {
  readonly kind: 'grid';
  readonly columns: readonly number[];
  readonly cells: readonly Cell[];
  /** Height of each row. */
  readonly heights: readonly number[];
  /** Rows repeated at the top of each page. */
  readonly headRows: number;
  readonly border: boolean;
  /** Kept on one page when a page can hold it. */
  readonly whole: boolean;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rowspan: number;
  readonly colspan: number;
  readonly rows: readonly Row[];
  readonly padding: Padding;
  readonly head: boolean;
}

export interface Padding {
  readonly side: number;
  readonly top: number;
  readonly bottom: number;
}

/** A page of another document or a picture; drawn as large as the room allows. */
export interface FigureBlock extends Spaced {
  readonly kind: 'figure';
  readonly figure: Figure;
  readonly tag: Tag;
}

export interface Figure {
  /** Its name among the page's resources. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  /** Places the unit in which the figure draws itself into a rectangle of `width` by `height` points. */
  readonly matrix: readonly [number, number, number, number, number, number];
  /** Pages of another document keep their proportion to paper; pictures may stand beside text. */
  readonly fullPage: boolean;
}

export interface PageEnd {
  readonly kind: 'pageEnd';
}

export type Block = TextBlock | GridBlock | FigureBlock | PageEnd;

export function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + row.height, 0);
}
