import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderPaper } from '../pdf/render-paper';
import { blankWords } from '../pdf/testing/ink';
import { askReader, faultsOf, textOf } from '../pdf/testing/poppler';
import { renderPaperDocx } from './render-paper-docx';
import { aProtocol } from './testing/protocol';

const squeezed = (text: string): string => text.replace(/\s+/g, ' ');

describe('a paper as PDF', () => {
  it('lies on its side, repeats the head of its table, and has ink under every word', async () => {
    const pdf = await renderPaper(aProtocol(12));
    expect(askReader('pdfinfo', pdf)).toMatch(/Page size:\s+841\.89 x 595\.28/);
    const pages = textOf(pdf, '-layout').split('\f').slice(0, -1);
    expect(pages.length).toBeGreaterThan(2);
    const withRows = pages.filter((page) => /4\.\d/.test(page));
    expect(withRows.every((page) => page.includes('Редакция Поставщика'))).toBe(true);
    expect(pages.at(-1)).toContain('Щербакова');
    expect(pages.every((page, index) => page.includes(`Страница ${index + 1} из ${pages.length}`))).toBe(true);
    expect(blankWords(pdf)).toEqual([]);
    expect(faultsOf(pdf)).toBe('');
  });

  it('is the same bytes from the same values', async () => {
    expect(await renderPaper(aProtocol(2))).toEqual(await renderPaper(aProtocol(2)));
  });
});

function inFolder<T>(bytes: Uint8Array, work: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'vizavi-paper-'));
  try {
    const file = join(folder, 'paper.docx');
    writeFileSync(file, bytes);
    return work(file, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('a paper as Word', () => {
  it('is read by pandoc as the same table, heading and parties', async () => {
    const html = inFolder(await renderPaperDocx(aProtocol(2)), (file) =>
      execFileSync('pandoc', [file, '-t', 'html', '--wrap=none'], { encoding: 'utf8' }),
    );
    expect(html.match(/<th\b/g)).toHaveLength(4);
    expect(html.match(/<tr\b/g)?.length).toBeGreaterThanOrEqual(4);
    expect(html).toContain('<del>10 (десяти)</del>');
    expect(squeezed(html.replace(/<[^>]+>/g, ' '))).toContain('по заявке.');
    expect(html).toContain('Подписи сторон');
    expect(html).toContain('Щербакова Е. Ю.');
  });

  it('prints in LibreOffice on pages that lie on their side, its head repeated', async () => {
    const pdf = inFolder(await renderPaperDocx(aProtocol(12)), (file, folder) => {
      execFileSync('soffice', [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        file,
      ]);
      return readFileSync(join(folder, 'paper.pdf'));
    });
    expect(askReader('pdfinfo', pdf)).toMatch(/Page size:\s+84\d(\.\d+)? x 59\d/);
    const pages = textOf(pdf, '-layout').split('\f').slice(0, -1);
    const withRows = pages.filter((page) => /4\.\d/.test(page));
    expect(withRows.length).toBeGreaterThan(1);
    expect(withRows.every((page) => page.includes('Редакция Поставщика'))).toBe(true);
    expect(squeezed(textOf(pdf))).toContain(`Страница 1 из ${pages.length}`);
  }, 60_000);
});
