import { create, type Font } from '@cantoo/fontkit';
import { Memory } from '../memory';

/** A glyph as it stands in a word: its id, its code point and the kerning towards the next one, in 1/1000 of the type size. */
export interface SetGlyph {
  readonly id: number;
  readonly codePoint: number;
  readonly kern: number;
}

interface KnownGlyph {
  readonly id: number;
  readonly advance: number;
}

/**
 * One font file. Advances and kerning pairs are remembered: asking the font for each word's layout costs more than all the rest of the page.
 * Ligatures are left out, so that each letter stays selectable.
 */
export class Face {
  readonly font: Font;
  private readonly glyphs = new Map<number, KnownGlyph>();
  private readonly widths = new Memory<number>();
  private readonly kerns = new Map<number, number>();

  constructor(
    readonly name: string,
    bytes: Uint8Array,
  ) {
    const font = create(bytes);
    if (!('unitsPerEm' in font)) throw new Error(`${name} is a collection of fonts, not a font`);
    this.font = font;
  }

  has(codePoint: number): boolean {
    return this.font.hasGlyphForCodePoint(codePoint);
  }

  /** Width of the text in 1/1000 of the type size, kerning included. */
  measure(text: string): number {
    return this.widths.recall(text, this.askWidth);
  }

  /** The glyphs of the text in order. */
  shape(text: string): SetGlyph[] {
    const codePoints = Array.from(text, (character) => character.codePointAt(0) ?? 0);
    return codePoints.map((codePoint, index) => {
      const next = codePoints[index + 1];
      return { id: this.glyph(codePoint).id, codePoint, kern: next === undefined ? 0 : this.kern(codePoint, next) };
    });
  }

  /** Advance of a glyph in 1/1000 of the type size. */
  advanceOf(id: number): number {
    return this.scale(this.font.getGlyph(id)?.advanceWidth ?? 0);
  }

  private readonly askWidth = (text: string): number => {
    let width = 0;
    let before: number | null = null;
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      width += this.glyph(codePoint).advance + (before === null ? 0 : this.kern(before, codePoint));
      before = codePoint;
    }
    return width;
  };

  private glyph(codePoint: number): KnownGlyph {
    const known = this.glyphs.get(codePoint);
    if (known) return known;
    const found = this.font.glyphForCodePoint(codePoint);
    const glyph = { id: found?.id ?? 0, advance: this.scale(found?.advanceWidth ?? 0) };
    this.glyphs.set(codePoint, glyph);
    return glyph;
  }

  private kern(left: number, right: number): number {
    const pair = left * 0x20_0000 + right;
    const known = this.kerns.get(pair);
    if (known !== undefined) return known;
    const kern = this.askKern(left, right);
    this.kerns.set(pair, kern);
    return kern;
  }

  private askKern(left: number, right: number): number {
    const { glyphs, positions } = this.font.layout(String.fromCodePoint(left, right), { liga: false, ccmp: false });
    if (glyphs.length !== 2 || !positions?.[0] || !glyphs[0]) return 0;
    return this.scale(positions[0].xAdvance - glyphs[0].advanceWidth);
  }

  private scale(units: number): number {
    return (units * 1000) / this.font.unitsPerEm;
  }
}
