import type { Face } from '../fonts/face';
import { mainFace, spansOf } from '../fonts/faces';
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
  readonly width: number;
  readonly penalty: number;
}

export interface Setting {
  readonly size: number;
  readonly measure: number;
  readonly hyphenate: boolean;
}

const PENALTY = { hyphen: 60, compound: 20, change: 30, sign: 150, anywhere: 800 } as const;
const AFTER_HYPHEN = /(?<=\p{L}{2}[-\u2010])(?=\p{L}{3})/u;

/** The units of one line-broken stretch of tokens (without forced line ends); widths in points. */
export function unitsOf(tokens: readonly Token[], setting: Setting): Unit[] {
  return tokens.flatMap((token) => {
    if (token.kind === 'space') return [gapOf(token, setting)];
    return token.kind === 'word' ? wordUnits(token, setting) : [];
  });
}

function gapOf(space: Space, { size }: Setting): Gap {
  const width = (mainFace(space.style.cut).measure(' ') * size) / 1000;
  return { kind: 'gap', style: space.style, width, fixed: space.fixed, breakable: !space.glued };
}

function wordUnits(word: Word, setting: Setting): Unit[] {
  const whole = word.runs.flatMap((run) => inks(run.text, run.style, setting.size));
  if (widthOf(whole) > setting.measure) return word.runs.flatMap((run) => breakAnywhere(run, setting));
  return word.runs.flatMap((run, index) => [...changeChance(word.runs[index - 1], run), ...runUnits(run, word, setting)]);
}

/** «10» struck and «15» proposed touch each other, yet a line may end between them. */
function changeChance(before: Run | undefined, run: Run): Unit[] {
  return before && before.style.change !== run.style.change ? [chance(PENALTY.change)] : [];
}

function runUnits(run: Run, word: Word, setting: Setting): Unit[] {
  const compounds = run.text.split(AFTER_HYPHEN);
  return compounds.flatMap((part, index) => {
    const parts = setting.hyphenate && word.runs.length === 1 ? syllables(part) : [part];
    const units = parts.flatMap((each, at) => [...(at > 0 ? [hyphenChance(run.style, setting.size)] : []), ...inks(each, run.style, setting.size)]);
    return index > 0 ? [chance(PENALTY.compound), ...units] : units;
  });
}

/** A word longer than the line (an address, a hash): after a sign where there is one, else after any letter. */
function breakAnywhere(run: Run, { size }: Setting): Unit[] {
  const letters = Array.from(run.text);
  return letters.flatMap((letter, index) => {
    const before = letters[index - 1];
    const units: Unit[] = inks(letter, run.style, size);
    if (before === undefined) return units;
    return [chance(/[/@._?&=-]/.test(before) ? PENALTY.sign : PENALTY.anywhere), ...units];
  });
}

function inks(text: string, style: Style, size: number): Ink[] {
  return spansOf(text, style.cut).map(({ face, text: part }) => ({ kind: 'ink', face, style, text: part, width: (face.measure(part) * size) / 1000, softHyphen: false }));
}

function hyphenChance(style: Style, size: number): Chance {
  return { kind: 'chance', style, width: (mainFace(style.cut).measure('-') * size) / 1000, penalty: PENALTY.hyphen };
}

function chance(penalty: number): Chance {
  return { kind: 'chance', style: null, width: 0, penalty };
}

function widthOf(units: readonly Ink[]): number {
  return units.reduce((sum, unit) => sum + unit.width, 0);
}
