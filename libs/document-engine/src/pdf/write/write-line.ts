import type { DocumentFonts, EmbeddedFace } from '../fonts/document-fonts';
import type { Line, Piece } from '../text/lines';
import type { Style } from '../text/style';
import { CHANGE_INK, INK } from './colours';
import type { Content } from './content';
import { point } from './point';

/** A hyphen that a copy of the text must not contain. */
const SOFT_HYPHEN = '/Span <</ActualText <FEFF00AD>>> BDC';

/** Writes a line with its left end at (x, y); `y` counts from the page's foot. */
export function writeLine(line: Line, x: number, y: number, fonts: DocumentFonts, content: Content, ink: string = INK): void {
  const start = `BT 1 0 0 1 ${point(x)} ${point(y)} Tm`;
  const text = groups(line.pieces).map((group) => groupOperators(group, fonts.use(group[0].face), line.size, ink));
  content.add(ink, start, ...text, 'ET');
  strokes(line, x, y, content);
}

type Group = readonly [Piece, ...Piece[]];

/** Neighbours of one face and colour are shown by one operator; a soft hyphen stands alone. */
function groups(pieces: readonly Piece[]): Group[] {
  const result: [Piece, ...Piece[]][] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last && last[0].face === piece.face && last[0].style.change === piece.style.change && !piece.softHyphen && !last[0].softHyphen)
      last.push(piece);
    else result.push([piece]);
  }
  return result;
}

function groupOperators(group: Group, face: EmbeddedFace, size: number, ink: string): string {
  const [{ style, softHyphen }] = group;
  const show = `${style.change ? CHANGE_INK[style.change] : ink} /${face.name} ${point(size)} Tf [${shown(group, face, size)}] TJ`;
  return softHyphen ? `${SOFT_HYPHEN} ${show} EMC` : show;
}

/** The pieces' glyphs; the stretch of a space is an adjustment in 1/1000 of the size, to the left. */
function shown(group: Group, face: EmbeddedFace, size: number): string {
  let array = '';
  for (const piece of group) {
    array += face.show(piece.text);
    if (piece.stretch !== 0) array += point((-piece.stretch * 1000) / size);
  }
  return array;
}

/** Lines under what is proposed or underlined, through what is struck; unbroken across the spaces between. */
function strokes(line: Line, x: number, y: number, content: Content): void {
  let left = x;
  for (const piece of line.pieces) {
    const ink = piece.style.change ? CHANGE_INK[piece.style.change] : INK;
    for (const height of strokeHeights(piece.style, line.size)) {
      content.add(ink);
      content.bar(left, y + height, piece.width, line.size * 0.055);
    }
    left += piece.width;
  }
}

function strokeHeights(style: Style, size: number): number[] {
  const under = style.underline || style.change === 'insertion' ? [-size * 0.17] : [];
  return style.change === 'deletion' ? [...under, size * 0.23] : under;
}
