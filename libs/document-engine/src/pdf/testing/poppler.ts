import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Picture, parsePortable } from './picture';

/** A word with its box, points from the page's top left corner. */
export interface BoxedWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The document's text as poppler reads it, pages parted by form feeds, words broken at line ends joined. */
export function textOf(pdf: Uint8Array, ...options: readonly string[]): string {
  return withFile(pdf, (file) => execFileSync('pdftotext', [...options, file, '-'], { encoding: 'utf8' })).replace(/\u00ad\s*/g, '');
}

/** Words of each page with their boxes. */
export function wordsOf(pdf: Uint8Array): BoxedWord[][] {
  const xml = withFile(pdf, (file) => execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 1e9 }));
  return xml
    .split('<page ')
    .slice(1)
    .map((page) => [...page.matchAll(WORD)].map(wordFrom));
}

const WORD = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g;

function wordFrom([, left, top, right, bottom, text = '']: RegExpExecArray): BoxedWord {
  return { left: Number(left), top: Number(top), right: Number(right), bottom: Number(bottom), text };
}

/** Every page as a picture at the given dots per inch. */
export function pagesOf(pdf: Uint8Array, resolution: number, colours: 'gray' | 'colour' = 'gray'): Picture[] {
  return withFile(pdf, (file, folder) => {
    execFileSync('pdftoppm', ['-r', String(resolution), ...(colours === 'gray' ? ['-gray'] : []), file, join(folder, 'page')]);
    const pictures = readdirSync(folder)
      .filter((name) => /\.p[gp]m$/.test(name))
      .sort();
    return pictures.map((name) => parsePortable(readFileSync(join(folder, name))));
  });
}

/** What qpdf finds wrong with the file's syntax; empty when nothing. */
export function faultsOf(pdf: Uint8Array): string {
  return withFile(pdf, (file) => {
    try {
      const report = execFileSync('qpdf', ['--check', file], { encoding: 'utf8', stdio: 'pipe' });
      return report.includes('No syntax or stream encoding errors found') ? '' : report;
    } catch (fault) {
      return String((fault as { stderr?: unknown }).stderr ?? fault);
    }
  });
}

/** The answer of any other reader to the file, as `pdfinfo` or `pdffonts`. */
export function askReader(program: string, pdf: Uint8Array, ...options: readonly string[]): string {
  return withFile(pdf, (file) => execFileSync(program, [...options, file], { encoding: 'utf8' }));
}

function withFile<T>(pdf: Uint8Array, read: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'vizavi-pdf-'));
  try {
    const file = join(folder, 'document.pdf');
    writeFileSync(file, pdf);
    return read(file, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
