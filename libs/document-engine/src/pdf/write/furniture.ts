import type { PrintedFrame } from '../../printed';
import type { DocumentFonts } from '../fonts/document-fonts';
import { PAGE, TYPE } from '../measures';
import type { Page } from '../pages/flow';
import { type Line, singleLine } from '../text/lines';
import { PLAIN } from '../text/style';
import { WORDS } from '../words';
import { FURNITURE_INK, HAIRLINE_INK } from './colours';
import type { Content } from './content';
import { writeLine } from './write-line';
import { sizeOf } from './write-page';

const HEADER_TOP = 40;
const FOOTER_BOTTOM = 36;
const HAIRLINE = 0.4;

export interface Place {
  readonly index: number;
  readonly total: number;
}

/** Head (not on the first page, whose title says the same) and foot of a page. */
export function writeFurniture(printed: PrintedFrame, page: Page, place: Place, fonts: DocumentFonts, content: Content): void {
  const { width, height } = sizeOf(page);
  const measure = width - PAGE.left - PAGE.right;
  if (place.index > 0) writeHeader(fitted(printed.header, printed, measure), height - HEADER_TOP, measure, fonts, content);
  const count = lineOf(WORDS[printed.language].page(place.index + 1, place.total), printed);
  const revision = fitted(printed.revisionLine, printed, measure - count.width - 20);
  content.artifact('Footer');
  hairline(FOOTER_BOTTOM + 12, measure, content);
  writeLine(revision, PAGE.left, FOOTER_BOTTOM, fonts, content, FURNITURE_INK);
  writeLine(count, PAGE.left + measure - count.width, FOOTER_BOTTOM, fonts, content, FURNITURE_INK);
  content.close();
}

function writeHeader(line: Line, y: number, measure: number, fonts: DocumentFonts, content: Content): void {
  content.artifact('Header');
  writeLine(line, PAGE.left, y, fonts, content, FURNITURE_INK);
  hairline(y - 6, measure, content);
  content.close();
}

function hairline(y: number, measure: number, content: Content): void {
  content.add(HAIRLINE_INK);
  content.bar(PAGE.left, y, measure, HAIRLINE);
}

/** A line that is too long for its place ends in an ellipsis. */
function fitted(text: string, printed: PrintedFrame, measure: number): Line {
  let line = lineOf(text, printed);
  for (let length = text.length - 1; line.width > measure && length > 0; length--)
    line = lineOf(`${text.slice(0, length).trimEnd()}…`, printed);
  return line;
}

function lineOf(text: string, { language }: PrintedFrame): Line {
  return singleLine([{ text, style: PLAIN }], TYPE.furniture.size, language);
}
