import type { Bookmark, Figure, Row } from '../blocks/block';
import type { Tag } from '../blocks/tag';
import { PAGE } from '../measures';

export type Placed = PlacedRow | PlacedEdge | PlacedShade | PlacedFigure;

/** Distances in points from the page's top left corner. */
export interface PlacedRow {
  readonly kind: 'row';
  readonly row: Row;
  readonly x: number;
  readonly top: number;
  /** A repeated table head: printed, but no part of the text. */
  readonly repeated: boolean;
}

export interface PlacedEdge {
  readonly kind: 'edge';
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

export interface PlacedShade {
  readonly kind: 'shade';
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedFigure {
  readonly kind: 'figure';
  readonly figure: Figure;
  readonly tag: Tag;
  readonly x: number;
  readonly top: number;
  readonly scale: number;
}

export interface Page {
  readonly landscape: boolean;
  readonly placed: Placed[];
}

export interface PlacedBookmark extends Bookmark {
  readonly page: number;
  readonly top: number;
}

/** Rounding may not push the last line of a full page over the edge. */
const HAIR = 0.01;

/** The pages as they fill up: where the next thing goes and how much room is left. */
export class Flow {
  readonly pages: Page[];
  readonly bookmarks: PlacedBookmark[] = [];
  top: number = PAGE.top;

  constructor(private readonly landscape = false) {
    this.pages = [{ landscape, placed: [] }];
  }

  get page(): number {
    return this.pages.length - 1;
  }

  get atTop(): boolean {
    return this.top <= PAGE.top;
  }

  get room(): number {
    return this.bottom - this.top + HAIR;
  }

  /** Height of an empty page's text. */
  get fullRoom(): number {
    return this.bottom - PAGE.top + HAIR;
  }

  nextPage(landscape = this.landscape): void {
    this.pages.push({ landscape, placed: [] });
    this.top = PAGE.top;
  }

  /** White above a block; none at the top of a page. */
  space(height: number): void {
    if (!this.atTop) this.top += height;
  }

  place(...placed: readonly Placed[]): void {
    this.pages.at(-1)?.placed.push(...placed);
  }

  private get bottom(): number {
    return (this.pages.at(-1)?.landscape ? PAGE.width : PAGE.height) - PAGE.bottom;
  }
}
