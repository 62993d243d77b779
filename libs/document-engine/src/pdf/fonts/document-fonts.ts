import { type PDFContext, type PDFDict, PDFName, type PDFRef, PDFString } from 'pdf-lib';
import { createHash } from 'node:crypto';
import { point } from '../write/point';
import { deflated } from '../write/streams';
import type { Face } from './face';
import { unicodeMap } from './unicode-map';

/** Kerning that nobody can see, in 1/1000 of the size. */
const LEAST_KERN = 0.5;

/** The glyphs of one face that a document uses, under the short name that the page's operators call. */
export class EmbeddedFace {
  private readonly subset;
  private readonly codes = new Map<number, number>();
  private readonly glyphIds: number[] = [];
  private readonly codePoints = new Map<number, number>();
  private readonly encoded = new Map<string, string>();

  constructor(
    readonly name: string,
    readonly face: Face,
  ) {
    this.subset = face.font.createSubset();
  }

  /** The text as elements of a text-showing array: glyph codes in hexadecimal and, between them, kerning in 1/1000 of the size. */
  show(text: string): string {
    let shown = this.encoded.get(text);
    if (shown === undefined) this.encoded.set(text, (shown = this.encode(text)));
    return shown;
  }

  /** Writes the font (Type 0, Identity-H, TrueType outlines) and gives its object. */
  write(context: PDFContext): PDFRef {
    const baseFont = `${this.tag()}+${this.face.font.postscriptName ?? this.face.name}`;
    const descendant = context.register(
      context.obj({
        Type: 'Font',
        Subtype: 'CIDFontType2',
        BaseFont: baseFont,
        CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0 },
        FontDescriptor: context.register(this.descriptor(context, baseFont)),
        CIDToGIDMap: 'Identity',
        DW: 0,
        W: [0, Array.from(this.glyphIds, (id) => Math.round(this.face.advanceOf(id ?? 0)))],
      }),
    );
    return context.register(
      context.obj({
        Type: 'Font',
        Subtype: 'Type0',
        BaseFont: baseFont,
        Encoding: 'Identity-H',
        DescendantFonts: [descendant],
        ToUnicode: context.register(deflated(context, unicodeMap(this.codePoints))),
      }),
    );
  }

  private encode(text: string): string {
    let shown = '<';
    for (const glyph of this.face.shape(text)) {
      shown += this.code(glyph.id, glyph.codePoint);
      if (Math.abs(glyph.kern) >= LEAST_KERN) shown += `>${point(-glyph.kern)}<`;
    }
    return `${shown}>`;
  }

  private code(id: number, codePoint: number): string {
    let code = this.codes.get(id);
    if (code === undefined) {
      code = this.subset.includeGlyph(id);
      this.codes.set(id, code);
      this.glyphIds[code] = id;
      this.codePoints.set(code, codePoint);
    }
    return code.toString(16).padStart(4, '0');
  }

  private descriptor(context: PDFContext, baseFont: string): PDFDict {
    const { font } = this.face;
    const em = 1000 / font.unitsPerEm;
    const program = this.subset.encode();
    const italic = font.italicAngle === 0 ? 0 : 64;
    return context.obj({
      Type: 'FontDescriptor',
      FontName: baseFont,
      Flags: 4 + italic,
      FontBBox: [font.bbox.minX, font.bbox.minY, font.bbox.maxX, font.bbox.maxY].map((value) => Math.round(value * em)),
      ItalicAngle: font.italicAngle,
      Ascent: Math.round(font.ascent * em),
      Descent: Math.round(font.descent * em),
      CapHeight: Math.round(font.capHeight * em),
      StemV: this.face.name.includes('Bold') ? 140 : 90,
      FontFile2: context.register(deflated(context, program, { Length1: program.length })),
    });
  }

  /** Six capitals that differ with the glyphs inside, as the format asks of a subset; taken from a hash, so never random. */
  private tag(): string {
    const digest = createHash('sha256')
      .update(`${this.face.name} ${this.glyphIds.join(' ')}`)
      .digest();
    return Array.from(digest.subarray(0, 6), (byte) => String.fromCharCode(65 + (byte % 26))).join('');
  }
}

/** Every face that one document uses, in the order of first use. */
export class DocumentFonts {
  private readonly faces = new Map<Face, EmbeddedFace>();

  use(face: Face): EmbeddedFace {
    const known = this.faces.get(face);
    if (known) return known;
    const embedded = new EmbeddedFace(`F${this.faces.size}`, face);
    this.faces.set(face, embedded);
    return embedded;
  }

  write(context: PDFContext): PDFDict {
    const fonts = context.obj({});
    for (const embedded of this.faces.values()) fonts.set(PDFName.of(embedded.name), embedded.write(context));
    return fonts;
  }
}
