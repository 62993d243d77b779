import { type PDFContext, type PDFDict, PDFName } from 'pdf-lib';
import type { Face } from '../fonts/face';
import { spansOf } from '../fonts/faces';
import type { Page } from '../pages/flow';
import { WATERMARK_INK } from './colours';
import type { Content } from './content';
import { factor, point } from './point';
import { deflated } from './streams';
import { sizeOf } from './write-page';

/** Largest type, and the part of the diagonal that a long word fills. */
const LARGEST = 112;
const DIAGONAL = 0.72;
const NAME = 'Watermark';
/** Half the height of a capital, in parts of the type size. */
const HALF_CAPITAL = 0.35;

/** The word behind the text of each page, drawn as outlines: as letters it would mix with the contract's words whenever they are searched or copied. */
export class Watermark {
  private readonly outline: string;
  private readonly width: number;

  constructor(word: string) {
    const spans = spansOf(word, 'bold');
    let x = 0;
    const parts = spans.map(({ face, text }) => {
      const part = outlineOf(text, face, x);
      x += face.measure(text) / 1000;
      return part;
    });
    this.outline = `${WATERMARK_INK}\n${parts.join('\n')}\nf`;
    this.width = x;
  }

  /** Along the page's diagonal, in its middle. */
  write(page: Page, content: Content): void {
    const { width, height } = sizeOf(page);
    const size = Math.min(LARGEST, (Math.hypot(width, height) * DIAGONAL) / this.width);
    const angle = Math.atan2(height, width);
    const [cos, sin] = [Math.cos(angle) * size, Math.sin(angle) * size];
    const x = width / 2 - (this.width / 2) * cos + HALF_CAPITAL * sin;
    const y = height / 2 - (this.width / 2) * sin - HALF_CAPITAL * cos;
    content.artifact('Watermark');
    content.add('q', `${[cos, sin, -sin, cos].map(factor).join(' ')} ${point(x)} ${point(y)} cm`, `/${NAME} Do`, 'Q');
    content.close();
  }

  /** The outlines, once for all pages. */
  embed(context: PDFContext, objects: PDFDict): void {
    const stream = deflated(context, this.outline, { Type: 'XObject', Subtype: 'Form' });
    stream.dict.set(PDFName.of('BBox'), context.obj([0, -1, Math.ceil(this.width), 2]));
    objects.set(PDFName.of(NAME), context.register(stream));
  }
}

function outlineOf(text: string, face: Face, start: number): string {
  const em = 1 / face.font.unitsPerEm;
  let x = start;
  return face
    .shape(text)
    .map((glyph) => {
      const outline = glyphOutline(face, glyph.id, em, x);
      x += (face.advanceOf(glyph.id) + glyph.kern) / 1000;
      return outline;
    })
    .join('\n');
}

function glyphOutline(face: Face, id: number, em: number, x: number): string {
  const path = face.font.getGlyph(id)?.path;
  let pen = { x: 0, y: 0 };
  const operators = (path?.commands ?? []).map(({ command, args }) => {
    const points = pairs(args).map((each) => ({ x: each.x * em + x, y: each.y * em }));
    const from = pen;
    pen = points.at(-1) ?? pen;
    const [first = pen, second = pen] = points;
    if (command === 'closePath') return 'h';
    if (command === 'quadraticCurveTo') return `${places([towards(from, first), towards(second, first), second])} c`;
    return `${places(points)} ${command === 'moveTo' ? 'm' : command === 'lineTo' ? 'l' : 'c'}`;
  });
  return operators.join(' ');
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function pairs(args: readonly number[]): Point[] {
  return args.flatMap((value, index) => (index % 2 === 0 ? [{ x: value, y: args[index + 1] ?? 0 }] : []));
}

/** The format knows cubic curves only: their handles lie two thirds of the way to the quadratic one. */
function towards(end: Point, handle: Point): Point {
  return { x: end.x + ((handle.x - end.x) * 2) / 3, y: end.y + ((handle.y - end.y) * 2) / 3 };
}

function places(points: readonly Point[]): string {
  return points.map((each) => `${factor(each.x)} ${factor(each.y)}`).join(' ');
}
