import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aProtocol } from '../paper/testing/protocol';
import { renderContract } from './render-contract';
import { renderPaper } from './render-paper';
import { englishContract } from './testing/contracts';
import type { Picture } from './testing/picture';
import { parsePng } from './testing/png';
import { pagesOf } from './testing/poppler';
import { redlineContract } from './testing/redline';

const RESOLUTION = 60;
/** Mean difference of a dot (0 to 255) over the page and over its worst square: another poppler smooths letters a little differently. */
const TOLERANCE = { page: 2, square: 26 } as const;
const SQUARE = 20;

/** Set UPDATE_GOLDENS=1 to draw them anew, and look at them before they are committed. */
describe('pages that were looked at', () => {
  it.each([
    ['english.png', () => renderContract(englishContract())],
    ['redline.png', () => renderContract(redlineContract())],
    ['protocol.png', () => renderPaper(aProtocol(4))],
  ])('%s still looks the same', async (name, render) => {
    const pdf = await render();
    const path = join(__dirname, '../../goldens', name);
    if (process.env.UPDATE_GOLDENS) draw(pdf, path);
    const [page] = pagesOf(pdf, RESOLUTION, 'colour');
    expect(page && difference(page, parsePng(readFileSync(path)))).toEqual({ page: true, square: true });
  });

  it('finds a line that is missing', async () => {
    const [page] = pagesOf(await renderContract(englishContract({ preamble: null })), RESOLUTION, 'colour');
    const golden = parsePng(readFileSync(join(__dirname, '../../goldens/english.png')));
    expect(page && difference(page, golden)).toEqual({ page: false, square: false });
  });
});

function difference(page: Picture, golden: Picture): { page: boolean; square: boolean } {
  expect([page.width, page.height]).toEqual([golden.width, golden.height]);
  const squares = new Map<number, number>();
  const rowLength = page.width * page.channels;
  page.dots.forEach((value, at) => {
    const [x, y] = [Math.floor((at % rowLength) / page.channels), Math.floor(at / rowLength)];
    const square = Math.floor(y / SQUARE) * page.width + Math.floor(x / SQUARE);
    squares.set(square, (squares.get(square) ?? 0) + Math.abs(value - (golden.dots[at] ?? 0)));
  });
  const worst = Math.max(...squares.values()) / (SQUARE ** 2 * page.channels);
  const mean = [...squares.values()].reduce((sum, each) => sum + each, 0) / page.dots.length;
  return { page: mean <= TOLERANCE.page, square: worst <= TOLERANCE.square };
}

function draw(pdf: Uint8Array, path: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'vizavi-golden-'));
  writeFileSync(join(folder, 'document.pdf'), pdf);
  const options = ['-r', String(RESOLUTION), '-png', '-f', '1', '-l', '1', '-singlefile'];
  execFileSync('pdftoppm', [...options, join(folder, 'document.pdf'), path.replace(/\.png$/, '')]);
  rmSync(folder, { recursive: true });
}
