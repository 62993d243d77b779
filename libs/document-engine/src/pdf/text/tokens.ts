import type { Language } from '@vizavi/domain';
import { glued } from './no-break';
import { type Run, type Style, sameStyle } from './style';

export type Token = Word | Space | NewLine;

/** What stands between two blanks; several runs when the style changes inside it. */
export interface Word {
  readonly kind: 'word';
  readonly runs: readonly Run[];
  readonly text: string;
}

export interface Space {
  readonly kind: 'space';
  readonly style: Style;
  /** No line may end here. */
  readonly glued: boolean;
  /** A blank between groups of digits keeps its width when the line is justified. */
  readonly fixed: boolean;
}

export interface NewLine {
  readonly kind: 'newLine';
}

const HARD_SPACE = /[\u00a0\u2007\u202f]/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufe0e\ufe0f]|(?!\n)\p{Cc}/gu;
const DIGITS_END = /\d$/;
const DIGITS_START = /^\d{3}(?!\d)/;

/** Text of nothing but these prints as it is: the common case, told by one look. */
const ORDINARY = /^[\n\x20-\x7e«»\u0401\u0410-\u044f\u0451№—–…“”„’₽§]*$/;

/** Text as it can be printed: composed letters, no invisible characters, no tabs. */
export function printable(text: string): string {
  if (ORDINARY.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/\u202f/g, '\u00a0')
    .replace(INVISIBLE, '');
}

/** Cuts runs into words, spaces and forced line ends; a blank is one space whatever it was made of. */
export function tokensOf(runs: readonly Run[], language: Language): Token[] {
  const rough = roughTokens(runs);
  return rough.map((token, index) => (token.kind === 'space' ? settle(token, rough[index - 1], rough[index + 1], language) : token));
}

function roughTokens(runs: readonly Run[]): Token[] {
  const tokens: Token[] = [];
  for (const { text, style } of runs) {
    for (const [piece] of printable(text).matchAll(/\n|[^\S\n]+|\S+/g)) addPiece(tokens, piece, style);
  }
  return tokens.filter((token, index) => token.kind !== 'space' || (isWord(tokens[index - 1]) && isWord(tokens[index + 1])));
}

function addPiece(tokens: Token[], piece: string, style: Style): void {
  const last = tokens.at(-1);
  if (piece === '\n') tokens.push({ kind: 'newLine' });
  else if (/^\s/.test(piece)) addSpace(tokens, { kind: 'space', style, glued: HARD_SPACE.test(piece), fixed: false });
  else if (last?.kind === 'word') tokens[tokens.length - 1] = longer(last, { text: piece, style });
  else tokens.push({ kind: 'word', runs: [{ text: piece, style }], text: piece });
}

function addSpace(tokens: Token[], space: Space): void {
  const last = tokens.at(-1);
  if (last?.kind === 'space') tokens[tokens.length - 1] = { ...last, glued: last.glued || space.glued };
  else tokens.push(space);
}

function longer(word: Word, run: Run): Word {
  const last = word.runs.at(-1);
  const text = word.text + run.text;
  if (last && sameStyle(last.style, run.style))
    return { ...word, text, runs: [...word.runs.slice(0, -1), { ...last, text: last.text + run.text }] };
  return { ...word, text, runs: [...word.runs, run] };
}

function settle(space: Space, left: Token | undefined, right: Token | undefined, language: Language): Space {
  if (!isWord(left) || !isWord(right)) return space;
  const fixed = DIGITS_END.test(left.text) && DIGITS_START.test(right.text);
  return { ...space, fixed, glued: space.glued || fixed || glued(left.text, right.text, language) };
}

function isWord(token: Token | undefined): token is Word {
  return token?.kind === 'word';
}
