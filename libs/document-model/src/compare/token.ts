import type { Node } from 'prosemirror-model';
import { canonicalJson } from '../body/canonical';

/** `soft` is what may stand between two edits of one change: blanks and punctuation. */
export type TokenKind = 'word' | 'soft' | 'atom' | 'break';

/** The smallest piece that a change may take: a word, a number, a run of blanks, a sign, an atom or the break between paragraphs. */
export interface Token {
  readonly kind: TokenKind;
  /** Tokens are equal when their keys are; the format is compared afterwards. */
  readonly key: string;
  readonly format: string;
  readonly from: number;
  readonly to: number;
}

// The usual \w is Latin only and would cut Cyrillic into letters; a combining mark belongs to its letter.
const PIECES = /(\p{L}[\p{L}\p{M}]*|\p{N}+(?:[.,]\p{N}+)*)|\s+|./gsu;
const NO_CHARACTER = '\u0000';

/** Paragraphs that follow one another as one stretch of tokens, without gaps between their positions; `start` is where the first one opens. */
export function tokensOf(paragraphs: readonly Node[], start: number): readonly Token[] {
  let opening = start;
  return paragraphs.flatMap((paragraph, index) => {
    const words = paragraphTokens(paragraph, opening + 1);
    const tokens = index === 0 ? words : [breakToken(opening), ...words];
    opening += paragraph.nodeSize;
    return tokens;
  });
}

/** The closing of one paragraph and the opening of the next. */
function breakToken(opening: number): Token {
  return { kind: 'break', key: `${NO_CHARACTER}break`, format: '', from: opening - 1, to: opening + 1 };
}

/** Texts that no atom divides are cut together, since a format may begin in the middle of a word. */
function paragraphTokens(paragraph: Node, start: number): readonly Token[] {
  const stretches: (readonly Token[])[] = [];
  let texts: Node[] = [];
  let from = start;
  paragraph.forEach((node, offset) => {
    if (node.isText) {
      texts.push(node);
      return;
    }
    stretches.push(textTokens(texts, from), [atomToken(node, start + offset)]);
    texts = [];
    from = start + offset + node.nodeSize;
  });
  return [...stretches, textTokens(texts, from)].flat();
}

function atomToken(node: Node, from: number): Token {
  return {
    kind: 'atom',
    key: `${NO_CHARACTER}${node.type.name}${canonicalJson(node.attrs)}`,
    format: formatOf(node),
    from,
    to: from + node.nodeSize,
  };
}

/** A word keeps together where its format changes in the middle, so that «**До**говор» is still one word. */
function textTokens(texts: readonly Node[], start: number): readonly Token[] {
  const whole = texts.map((node) => node.text).join('');
  const formats = formatReader(texts);
  return Array.from(whole.matchAll(PIECES), ({ 0: key, 1: word, index }) => ({
    kind: word === undefined ? 'soft' : 'word',
    key,
    format: formats(index, index + key.length),
    from: start + index,
    to: start + index + key.length,
  }));
}

/** Gives the format of ranges asked for from left to right: one set of marks, or the lengths and marks of each part. */
function formatReader(texts: readonly Node[]): (from: number, to: number) => string {
  let index = 0;
  let start = 0;
  return (from, to) => {
    while (start + size(texts[index]) <= from) start += size(texts[index++]);
    if (to <= start + size(texts[index])) return formatOf(texts[index]);
    const parts: string[] = [];
    for (let i = index, left = start; left < to; left += size(texts[i++])) {
      parts.push(`${Math.min(to, left + size(texts[i])) - Math.max(from, left)}:${formatOf(texts[i])}`);
    }
    return parts.join(' ');
  };
}

function size(node: Node | undefined): number {
  return node?.nodeSize ?? Infinity;
}

function formatOf(node: Node | undefined): string {
  return (node?.marks ?? []).map((mark) => mark.type.name).join('+');
}
