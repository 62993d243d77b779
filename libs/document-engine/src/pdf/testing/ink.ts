import type { Picture } from './picture';
import { type BoxedWord, pagesOf, wordsOf } from './poppler';

const RESOLUTION = 100;
/** Darker than this is ink of text; a watermark and the shade of a table's head are lighter. */
const DARK = 170;
/** White inside a word wider than this part of its height is a letter that did not print. */
const WIDEST_GAP = 0.42;

/**
 * Words that a reader can copy but not see: those whose box has no ink, or has a hole where a letter should be.
 * Text extraction alone never finds them, since it reads codes, not shapes.
 */
export function blankWords(pdf: Uint8Array): string[] {
  const pictures = pagesOf(pdf, RESOLUTION);
  return wordsOf(pdf).flatMap((words, page) => {
    const picture = pictures[page];
    return picture ? words.filter((word) => isBlank(word, picture)).map((word) => word.text) : [];
  });
}

function isBlank(word: BoxedWord, picture: Picture): boolean {
  const [left, top, right, bottom] = [word.left, word.top, word.right, word.bottom].map((value) =>
    Math.round((value * RESOLUTION) / 72),
  ) as [number, number, number, number];
  let hole = 0;
  let widest = 0;
  for (let x = left; x < right; x++) {
    hole = hasInk(picture, x, top, bottom) ? 0 : hole + 1;
    widest = Math.max(widest, hole);
  }
  return widest > Math.max(2, (bottom - top) * WIDEST_GAP);
}

function hasInk(picture: Picture, x: number, top: number, bottom: number): boolean {
  for (let y = Math.max(0, top); y < Math.min(picture.height, bottom); y++) {
    if ((picture.dots[y * picture.width + x] ?? 255) < DARK) return true;
  }
  return false;
}
