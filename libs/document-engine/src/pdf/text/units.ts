import type { Face } from '../fonts/face';
import { mainFace, spansOf } from '../fonts/faces';
import { Memory } from '../memory';
import { syllables } from './hyphenate';
import type { Run, Style } from './style';
import type { Space, Token, Word } from './tokens';

export type Unit = Ink | Gap | Chance;

/** Letters that stay together. */
export interface Ink {
  readonly kind: 'ink';
  readonly face: Face;
  readonly style: Style;
  readonly text: string;
  readonly width: number;
  /** The hyphen of a broken word. */
  readonly softHyphen: boolean;
}

/** A space between words. */
export interface Gap {
  readonly kind: 'gap';
  readonly style: Style;
  readonly width: number;
  readonly fixed: boolean;
  readonly breakable: boolean;
}

/** A place inside a word where a line may end, with a hyphen (`style` of its word) or without (`style: null`). */
export interface Chance {
  readonly kind: 'chance';
  readonly style: Style | null;
  /** Of the hyphen, when a line ends here. */
  readonly width: number;
  /** Between the letters on both sides, when no line ends here. */
  readonly kern: number;
  readonly penalty: number;
}

export interface Setting {
  readonly size: number;
  readonly measure: number;
  readonly hyphenate: boolean;
}

const PENALTY = { hyphen: 90, compound: 20, change: 30, sign: 150, anywhere: 800 } as const;
const SIGN = /[/@._?&=-]/;
const AFTER_HYPHEN = /(?<=\p{L}{2}[-\u2010])(?=\p{L}{3})/u;

/** The units of one line-broken stretch of tokens (without forced line ends); widths in points. */
export function unitsOf(tokens: readonly Token[], setting: Setting): Unit[] {
  const units: Unit[] = [];
  for (const token of tokens) {
    if (token.kind === 'space') units.push(gapOf(token, setting));
    if (token.kind === 'word') addWord(units, token, setting);
  }
  return units;
}

function gapOf(space: Space, { size }: Setting): Gap {
  const width = (mainFace(space.style.cut).measure(' ') * size) / 1000;
  return { kind: 'gap', style: space.style, width, fixed: space.fixed, breakable: !space.glued };
}

function addWord(units: Unit[], word: Word, setting: Setting): void {
  const tooLong = mayBeTooLong(word, setting) && partsOf(word).some((part) => widthOf(part, setting.size) > setting.measure);
  const [first] = word.runs;
  if (!tooLong && first && word.runs.length === 1) {
    units.push(...knownUnits(first, setting));
    return;
  }
  word.runs.forEach((run, index) => {
    if (changes(word.runs[index - 1], run)) units.push(chance(PENALTY.change, 0));
    if (tooLong) addAnywhere(units, run, setting);
    else addRun(units, run, { ...setting, hyphenate: false });
  });
}

/** A word comes again and again: its units are made once for each style that it is printed in. */
const known = new WeakMap<Style, Memory<readonly Unit[]>>();
const REMEMBERED = 20_000;

function knownUnits(run: Run, setting: Setting): readonly Unit[] {
  const memory = known.get(run.style) ?? new Memory<readonly Unit[]>(REMEMBERED);
  known.set(run.style, memory);
  return memory.recall(`${setting.size}${setting.hyphenate ? '-' : ' '}${run.text}`, () => {
    const units: Unit[] = [];
    addRun(units, run, setting);
    return units;
  });
}

/** No letter is wider than this, in parts of the type size: most words need no measuring. */
const WIDEST_LETTER = 1.5;

function mayBeTooLong(word: Word, { size, measure }: Setting): boolean {
  return word.text.length * size * WIDEST_LETTER > measure;
}

/** The runs between which a line may not end. */
function partsOf(word: Word): readonly (readonly Run[])[] {
  if (word.runs.length === 1) return [word.runs];
  const parts: Run[][] = [];
  word.runs.forEach((run, index) => {
    const last = parts.at(-1);
    if (last && !changes(word.runs[index - 1], run)) last.push(run);
    else parts.push([run]);
  });
  return parts;
}

/** «10» struck and «15» proposed touch each other, yet a line may end between them. */
function changes(before: Run | undefined, run: Run): boolean {
  return before !== undefined && before.style.change !== run.style.change;
}

function addRun(units: Unit[], run: Run, { size, hyphenate }: Setting): void {
  const compounds = run.text.includes('-') || run.text.includes('\u2010') ? run.text.split(AFTER_HYPHEN) : [run.text];
  compounds.forEach((compound, index) => {
    if (index > 0) units.push(chance(PENALTY.compound, kernBetween(compounds[index - 1], compound, run.style, size)));
    const parts = hyphenate ? syllables(compound) : [compound];
    parts.forEach((part, at) => {
      if (at > 0) units.push(hyphenChance(run.style, size, kernBetween(parts[at - 1], part, run.style, size)));
      addInk(units, part, run.style, size);
    });
  });
}

/** A word longer than the line (an address, a hash): after a sign where there is one, else after any letter. */
function addAnywhere(units: Unit[], { text, style }: Run, { size }: Setting): void {
  let before: string | null = null;
  for (const letter of text) {
    if (before !== null) units.push(chance(SIGN.test(before) ? PENALTY.sign : PENALTY.anywhere, kernBetween(before, letter, style, size)));
    addInk(units, letter, style, size);
    before = letter;
  }
}

function addInk(units: Unit[], text: string, style: Style, size: number): void {
  for (const { face, text: part } of spansOf(text, style.cut)) {
    units.push({ kind: 'ink', face, style, text: part, width: (face.measure(part) * size) / 1000, softHyphen: false });
  }
}

function kernBetween(left: string | undefined, right: string, { cut }: Style, size: number): number {
  const [before, after] = [left?.slice(-1) ?? '', right.slice(0, 1)];
  const [span, other] = spansOf(before + after, cut);
  if (!span || other) return 0;
  return ((span.face.measure(span.text) - span.face.measure(before) - span.face.measure(after)) * size) / 1000;
}

function hyphenChance(style: Style, size: number, kern: number): Chance {
  return { kind: 'chance', style, kern, width: (mainFace(style.cut).measure('-') * size) / 1000, penalty: PENALTY.hyphen };
}

function chance(penalty: number, kern: number): Chance {
  return { kind: 'chance', style: null, width: 0, kern, penalty };
}

function widthOf(runs: readonly Run[], size: number): number {
  const spans = runs.flatMap((run) => spansOf(run.text, run.style.cut));
  return spans.reduce((sum, { face, text }) => sum + (face.measure(text) * size) / 1000, 0);
}
