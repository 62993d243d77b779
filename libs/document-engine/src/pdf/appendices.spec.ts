import type { AppendixKind, PrintedAppendix } from '../printed';
import { renderContract } from './render-contract';
import { russianContract } from './testing/contracts';
import { colouredPdf, colouredPng } from './testing/files';
import { type Picture, dotAt } from './testing/picture';
import { askReader, faultsOf, pagesOf, textOf } from './testing/poppler';
import { AppendixUnreadable } from './write/appendix-unreadable';

const A4 = [595, 842] as const;
const WIDE = [842, 595] as const;

describe('an appended file', () => {
  it('brings every page of a PDF, under our own head and foot', async () => {
    const pdf = await withFile('pdf', await colouredPdf([A4, A4]));
    const pages = textOf(pdf, '-raw').split('\f').slice(0, -1);
    const pictures = pagesOf(pdf, 36, 'colour');
    const coloured = pictures.map((picture) => middleOf(picture)).map(isBlue);
    expect(coloured.slice(-2)).toEqual([true, true]);
    expect(pages.at(-1)).toContain(`Страница ${pages.length} из ${pages.length}`);
    expect(pages.at(-2)).toContain('ФОТОГРАФИИ');
    expect(faultsOf(pdf)).toBe('');
  });

  it('lays a wide page on its side', async () => {
    const pdf = await withFile('pdf', await colouredPdf([WIDE]));
    const last = pagesOf(pdf, 36, 'colour').at(-1);
    expect(last?.width).toBeGreaterThan(last?.height ?? 0);
    expect(isBlue(middleOf(last))).toBe(true);
  });

  it.each([90, 180, 270])('turns a page that was stored turned by %i degrees', async (turn) => {
    const pdf = await withFile('pdf', await colouredPdf([A4], turn));
    const page = pagesOf(pdf, 36, 'colour').at(-1);
    const [left, right, top, bottom] = greenEdges(page);
    expect({ left, right, top, bottom }).toEqual({ left: turn === 270, right: turn === 90, top: false, bottom: turn === 180 });
  });

  it('shows a picture under the appendix’s title, no wider than the text', async () => {
    const pdf = await withFile('png', colouredPng(1200, 600, [0, 0, 255]));
    const page = pagesOf(pdf, 36, 'colour').at(-1);
    expect(isBlue(dotAt(page as Picture, 150, 110))).toBe(true);
    expect(isBlue(dotAt(page as Picture, 20, 110))).toBe(false);
    expect(textOf(pdf, '-raw').split('\f').at(-2)).toContain('ФОТОГРАФИИ');
    expect(askReader('pdfimages', pdf, '-list')).toMatch(/1200\s+600/);
  });

  it('says what it shows to those who cannot see it', async () => {
    const pdf = await withFile('png', colouredPng(30, 30, [0, 0, 255]));
    expect(askReader('pdfinfo', pdf, '-struct')).toMatch(/Figure/);
  });

  it('gives the same bytes each time', async () => {
    const file = await colouredPdf([A4, WIDE]);
    const [first, second] = [await withFile('pdf', file), await withFile('pdf', file)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  it.each<AppendixKind>(['pdf', 'png', 'jpeg'])('that is damaged (%s) is refused by the appendix’s number', async (kind) => {
    const fault = await withFile(kind, new Uint8Array([1, 2, 3, 4])).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(AppendixUnreadable);
    expect((fault as AppendixUnreadable).appendix).toBe('2');
  });
});

async function withFile(kind: AppendixKind, bytes: Uint8Array): Promise<Uint8Array> {
  const appendix: PrintedAppendix = { number: '2', title: 'ФОТОГРАФИИ', body: null, file: { kind, bytes } };
  return renderContract(russianContract({ appendices: [appendix] }));
}

function middleOf(picture: Picture | undefined): readonly number[] {
  return picture ? dotAt(picture, Math.floor(picture.width / 2), Math.floor(picture.height / 2)) : [];
}

function isBlue([red = 0, green = 0, blue = 0]: readonly number[]): boolean {
  return red < 60 && green < 60 && blue > 200;
}

/** On which sides of the blue page its green stripe lies: left, right, top, bottom. */
function greenEdges(picture: Picture | undefined): boolean[] {
  if (!picture) return [];
  const blue: [number, number][] = [];
  const green: [number, number][] = [];
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) {
      const dot = dotAt(picture, x, y);
      if (isBlue(dot)) blue.push([x, y]);
      else if ((dot[1] ?? 0) > 200 && (dot[0] ?? 0) < 60) green.push([x, y]);
    }
  }
  const [bx, by, gx, gy] = [mean(blue, 0), mean(blue, 1), mean(green, 0), mean(green, 1)];
  return [bx - gx > 50, gx - bx > 50, by - gy > 50, gy - by > 50];
}

function mean(points: readonly [number, number][], axis: 0 | 1): number {
  return points.reduce((sum, point) => sum + point[axis], 0) / Math.max(1, points.length);
}
