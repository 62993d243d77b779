import { type Row, type TextBlock, heightOf } from '../blocks/block';
import { PAGE, WIDOW_LINES } from '../measures';
import type { Flow } from './flow';

/** Puts a paragraph down, over as many pages as it takes, never leaving a lonely line on either side of a page's end. */
export function placeText(block: TextBlock, flow: Flow): void {
  flow.space(block.before);
  let rows = block.rows;
  let first = true;
  while (rows.length > 0) {
    const count = linesHere(rows, block.whole, flow);
    if (count === 0) flow.nextPage();
    else {
      if (first && block.bookmark) flow.bookmarks.push({ ...block.bookmark, page: flow.page, top: flow.top });
      first = false;
      rows.slice(0, count).forEach((row) => placeRow(row, flow));
      rows = rows.slice(count);
    }
  }
  flow.top += block.after;
}

/** How many of the rows go on this page; none when they had better begin on the next one. */
function linesHere(rows: readonly Row[], whole: boolean, flow: Flow): number {
  if (heightOf(rows) <= flow.room) return rows.length;
  const fitting = fit(rows, flow.room);
  const count = Math.min(fitting, rows.length - WIDOW_LINES);
  if (flow.atTop) return Math.max(count, 1);
  const movable = whole && heightOf(rows) <= flow.fullRoom;
  return movable || count < WIDOW_LINES ? 0 : count;
}

function fit(rows: readonly Row[], room: number): number {
  let used = 0;
  const over = rows.findIndex((row) => (used += row.height) > room);
  return over < 0 ? rows.length : over;
}

function placeRow(row: Row, flow: Flow): void {
  flow.place({ kind: 'row', row, x: PAGE.left, top: flow.top, repeated: false });
  flow.top += row.height;
}
