/** Lengths of a page in twentieths of a point. */
export const PAGE = { width: 11_906, height: 16_838, top: 1_134, right: 850, bottom: 1_134, left: 1_418, furniture: 567 } as const;
export const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
/** Where the text of a clause begins, its number hanging before it. */
export const HANGING = 709;
/** One step of a list; a table inside an item is known by it. */
export const LIST_STEP = 425;
