import type { Language } from '@vizavi/domain';
import type { Face } from '../fonts/face';
import { mainFace } from '../fonts/faces';
import { type Tolerance, chooseBreaks } from './choose-breaks';
import { type Run, type Style, sameStyle } from './style';
import { type Token, tokensOf } from './tokens';
import { type Gap, type Ink, type Unit, unitsOf } from './units';

/** Letters or a space as they stand in a finished line; widths in points. */
export interface Piece {
  readonly face: Face;
  readonly style: Style;
  readonly text: string;
  /** With its share of the line's slack. */
  readonly width: number;
  /** What justification added to a space (less than nothing where it took). */
  readonly stretch: number;
  /** The hyphen of a broken word: it is no part of the text. */
  readonly softHyphen: boolean;
}

export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
  readonly size: number;
}

export interface LineSetting {
  readonly measure: number;
  readonly size: number;
  readonly language: Language;
  readonly justify: boolean;
  readonly hyphenate: boolean;
}

/** Part of the measure by which a line that is not justified may fall short without a hyphen. */
const RAGGED = 0.25;

/** Breaks runs into lines no wider than the measure. Forced line ends (`\n`) end a line that is not justified. */
export function linesOf(runs: readonly Run[], setting: LineSetting): Line[] {
  return stretches(tokensOf(runs, setting.language)).flatMap((tokens) => stretchLines(tokens, setting));
}

/** One line of text that is not broken whatever its width. */
export function singleLine(runs: readonly Run[], size: number, language: Language): Line {
  const units = unitsOf(tokensOf(runs, language), { size, measure: Number.POSITIVE_INFINITY, hyphenate: false });
  return lineOf(units, { size, measure: Number.POSITIVE_INFINITY, filled: false });
}

/** Widths in points of the longest part that would not be broken and of the whole text on one line. */
export function extentOf(runs: readonly Run[], size: number, language: Language): { least: number; most: number } {
  const lines = stretches(tokensOf(runs, language)).map((tokens) =>
    unitsOf(tokens, { size, measure: Number.POSITIVE_INFINITY, hyphenate: false }),
  );
  const parts = lines.flatMap(unbroken);
  return { least: Math.max(0, ...parts), most: Math.max(0, ...lines.map(widthOf)) };
}

function unbroken(units: readonly Unit[]): number[] {
  const parts = [0];
  for (const unit of units) {
    if (unit.kind === 'chance' || (unit.kind === 'gap' && unit.breakable)) parts.push(0);
    else parts[parts.length - 1] = (parts.at(-1) ?? 0) + unit.width;
  }
  return parts;
}

function widthOf(units: readonly Unit[]): number {
  return units.reduce((sum, unit) => sum + (unit.kind === 'chance' ? unit.kern : unit.width), 0);
}

function stretches(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === 'newLine') parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

function stretchLines(tokens: readonly Token[], setting: LineSetting): Line[] {
  const { units, ends } = broken(tokens, setting);
  return ends.map((end, index) => {
    const start = index === 0 ? 0 : (ends[index - 1] ?? 0) + 1;
    const within = [...units.slice(start, end), ...endingHyphen(units[end])];
    return lineOf(within, { size: setting.size, measure: setting.measure, filled: setting.justify && end < units.length });
  });
}

/** First without hyphens, then with them, then with more white, last with as much white as it takes. */
function broken(tokens: readonly Token[], setting: LineSetting): { units: Unit[]; ends: number[] } {
  const { measure, size, justify } = setting;
  const units = unitsOf(tokens, { size, measure, hyphenate: false });
  const base: Tolerance = {
    measure,
    stretch: 0.6,
    shrink: justify ? 0.25 : 0,
    emergency: justify ? 0 : measure * RAGGED,
    loosest: 1.15,
    doubleHyphen: 20_000,
  };
  const whole = chooseBreaks(units, base);
  if (whole) return { units, ends: whole };
  const parts = setting.hyphenate ? unitsOf(tokens, { size, measure, hyphenate: true }) : units;
  const looser = [
    { ...base, loosest: 1.6 },
    { ...base, loosest: 3, emergency: measure * 0.06 },
    { ...base, loosest: Number.POSITIVE_INFINITY, emergency: measure * 0.3 },
  ];
  for (const tolerance of looser) {
    const ends = chooseBreaks(parts, tolerance);
    if (ends) return { units: parts, ends };
  }
  const loose = unitsOf(tokens.map(freed), { size, measure, hyphenate: setting.hyphenate });
  const ends = chooseBreaks(loose, { ...base, loosest: Number.POSITIVE_INFINITY, emergency: measure });
  return { units: loose, ends: ends ?? [loose.length] };
}

/** Where words that must stay together are wider than the line, keeping inside the margin comes first. */
function freed(token: Token): Token {
  return token.kind === 'space' ? { ...token, glued: false } : token;
}

function endingHyphen(unit: Unit | undefined): Ink[] {
  if (unit?.kind !== 'chance' || unit.style === null) return [];
  return [{ kind: 'ink', face: mainFace(unit.style.cut), style: unit.style, text: '-', width: unit.width, softHyphen: true }];
}

/** `filled` lines are stretched to the measure; any other is only drawn together where it would leave it. */
function lineOf(units: readonly Unit[], { size, measure, filled }: { size: number; measure: number; filled: boolean }): Line {
  const joined = joinInk(units);
  const slack = measure - joined.reduce((sum, unit) => sum + unit.width, 0);
  const gaps = joined.filter((unit) => unit.kind === 'gap' && !unit.fixed).length;
  const share = gaps > 0 && (filled || slack < 0) ? slack / gaps : 0;
  const pieces = joined.map((unit) => pieceOf(unit, share));
  return { pieces, size, width: pieces.reduce((sum, piece) => sum + piece.width, 0) };
}

/** Syllables that stayed on one line become a word again, with the kerning between them. */
function joinInk(units: readonly Unit[]): (Ink | Gap)[] {
  const joined: (Ink | Gap)[] = [];
  let kern = 0;
  for (const unit of units) {
    const last = joined.at(-1);
    if (unit.kind === 'chance') kern = unit.kern;
    else if (last?.kind === 'ink' && unit.kind === 'ink' && belongs(last, unit)) {
      joined[joined.length - 1] = { ...last, text: last.text + unit.text, width: last.width + kern + unit.width };
    } else joined.push(unit);
  }
  return joined;
}

function belongs(last: Ink, next: Ink): boolean {
  return !next.softHyphen && last.face === next.face && sameStyle(last.style, next.style);
}

function pieceOf(unit: Ink | Gap, share: number): Piece {
  if (unit.kind === 'ink') return { ...unit, stretch: 0 };
  const stretch = unit.fixed ? 0 : share;
  return { face: mainFace(unit.style.cut), style: unit.style, text: ' ', width: unit.width + stretch, stretch, softHyphen: false };
}
