import * as fontkit from '@cantoo/fontkit';
import { readFileSync } from 'node:fs';
import type { PDFDocument, PDFFont } from 'pdf-lib';

const FILE = '@expo-google-fonts/pt-sans/400Regular/PTSans_400Regular.ttf';
let bytes: Buffer | null = null;

/** A face with Cyrillic, whole letters and no ligatures; each use is a subset of its own. */
export async function stampFont(document: PDFDocument): Promise<PDFFont> {
  document.registerFontkit(fontkit);
  bytes ??= readFileSync(require.resolve(FILE));
  return document.embedFont(bytes, { subset: true, features: { liga: false } });
}

/** Lines no wider than the room, broken at blanks, and a word that is too long within itself. */
export function wrapped(text: string, font: PDFFont, size: number, room: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (font.widthOfTextAtSize(longer, size) <= room) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    line = word;
    while (font.widthOfTextAtSize(line, size) > room) {
      let fits = line.length - 1;
      while (fits > 1 && font.widthOfTextAtSize(line.slice(0, fits), size) > room) fits -= 1;
      lines.push(line.slice(0, fits));
      line = line.slice(fits);
    }
  }
  return line ? [...lines, line] : lines;
}
