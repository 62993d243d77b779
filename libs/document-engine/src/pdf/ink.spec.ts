import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { inflateSync } from 'node:zlib';
import { renderContract } from './render-contract';
import { russianContract } from './testing/contracts';
import { blankWords } from './testing/ink';
import { textOf } from './testing/poppler';
import { deflated } from './write/streams';

describe('the check for ink', () => {
  it('says no to text that is there but cannot be seen', async () => {
    const invisible = await rewritten((operators) => operators.replace(/BT /g, 'BT 3 Tr '));
    expect(textOf(invisible)).toContain('Архангельск');
    expect(blankWords(invisible)).toContain('Архангельск');
  });

  it('says no to letters printed in white', async () => {
    expect(blankWords(await rewritten((operators) => operators.replace(/0 g \/F/g, '1 g /F'))).length).toBeGreaterThan(50);
  });

  it('says no to a font whose glyphs lost their outlines, as a bad subset does', async () => {
    const hollow = await withHollowFonts(await renderContract(russianContract()));
    expect(textOf(hollow)).toContain('Архангельск');
    expect(blankWords(hollow).length).toBeGreaterThan(50);
  });
});

async function rewritten(change: (operators: string) => string): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(await renderContract(russianContract()), { updateMetadata: false });
  for (const page of pdf.getPages()) {
    const stream = page.node.lookup(PDFName.of('Contents'));
    if (!(stream instanceof PDFRawStream)) throw new Error('A page has one stream');
    const operators = inflateSync(stream.contents).toString('latin1');
    page.node.set(PDFName.of('Contents'), pdf.context.register(deflated(pdf.context, change(operators))));
  }
  return pdf.save();
}

/** Makes every second glyph empty in the `loca` table of each font, which is what the known bad subset looks like. */
async function withHollowFonts(bytes: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream) || !object.dict.has(PDFName.of('Length1'))) continue;
    const font = hollowed(inflateSync(object.contents));
    pdf.context.assign(ref, deflated(pdf.context, font, { Length1: font.length }));
  }
  return pdf.save();
}

function hollowed(font: Buffer): Buffer {
  const long = font.readUInt16BE(tableAt(font, 'head').start + 50) === 1;
  const { start, length } = tableAt(font, 'loca');
  const size = long ? 4 : 2;
  for (let at = start + size; at + 2 * size <= start + length; at += 2 * size) font.copy(font, at, at + size, at + 2 * size);
  return font;
}

function tableAt(font: Buffer, name: string): { start: number; length: number } {
  for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16) {
    if (font.toString('latin1', at, at + 4) === name) return { start: font.readUInt32BE(at + 8), length: font.readUInt32BE(at + 12) };
  }
  throw new Error(`No table ${name}`);
}
