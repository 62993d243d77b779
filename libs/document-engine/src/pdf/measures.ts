/** Geometry of the page and of the type, all in points (1/72 inch). */

/** A4 with the wide left margin that a bound Russian contract needs: 25 mm left, 17 mm right. */
export const PAGE = { width: 595.28, height: 841.89, left: 70.87, right: 48.19, top: 68, bottom: 66 } as const;

export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
/** Width of the text on a page that lies on its side. */
export const LANDSCAPE_WIDTH = PAGE.height - PAGE.left - PAGE.right;
export const TEXT_HEIGHT = PAGE.height - PAGE.top - PAGE.bottom;

export interface TypeSize {
  readonly size: number;
  readonly leading: number;
}

export const TYPE = {
  title: { size: 14, leading: 19 },
  number: { size: 10.5, leading: 16 },
  heading: { size: 10.5, leading: 14 },
  text: { size: 10.5, leading: 14 },
  requisites: { size: 9.5, leading: 12.5 },
  cell: { size: 9, leading: 11.5 },
  evidence: { size: 8.5, leading: 11.5 },
  furniture: { size: 7.5, leading: 9 },
} as const satisfies Record<string, TypeSize>;

/** White between blocks; `before` falls away at the top of a page. */
export const SPACE = {
  paragraph: 4,
  heading: { before: 13, after: 5 },
  table: { before: 4, after: 9 },
  title: { after: 3 },
  opening: { before: 14, after: 12 },
  requisites: { before: 8, after: 8 },
} as const;

export const CELL_PADDING = { side: 4.5, top: 3, bottom: 3.5 } as const;

/** Fewest lines of one paragraph that may stand alone at the foot or the head of a page. */
export const WIDOW_LINES = 2;
