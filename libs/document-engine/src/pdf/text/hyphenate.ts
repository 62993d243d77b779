import { hyphenateSync as hyphenateEnglish } from 'hyphen/en';
import { hyphenateSync as hyphenateRussian } from 'hyphen/ru';
import { Memory } from '../memory';

const HINT = '\u00ad';
/** Fewest letters before and after a hyphen: two may stay, three must go on. */
const BEFORE = 2;
const AFTER = 3;
const SHORTEST = BEFORE + AFTER;

const known = new Memory<readonly string[]>();

/**
 * Parts between which a word may be broken with a hyphen, by the patterns of its own letters (Russian or English).
 * Words in capitals, with digits or with signs inside (addresses, codes) stay whole.
 */
export function syllables(word: string): readonly string[] {
  return known.recall(word, split);
}

function split(word: string): readonly string[] {
  const match = /^(\P{L}*)(\p{L}+)([^\p{L}\d@/\\_]*)$/u.exec(word);
  if (!match) return [word];
  const [, before = '', letters = '', after = ''] = match;
  if (letters.length < SHORTEST || /\d/.test(before) || letters === letters.toUpperCase()) return [word];
  const parts = joinShort(patterns(letters)(letters).split(HINT));
  return parts.map((part, index) => (index === 0 ? before : '') + part + (index === parts.length - 1 ? after : ''));
}

function patterns(letters: string): (text: string) => string {
  const options = { hyphenChar: HINT, minWordLength: SHORTEST };
  if (/^[а-яё]+$/i.test(letters)) return (text) => hyphenateRussian(text, options);
  if (/^[a-z]+$/i.test(letters)) return (text) => hyphenateEnglish(text, options);
  return (text) => text;
}

function joinShort(parts: readonly string[]): string[] {
  const joined: string[] = [];
  let left = parts.join('').length;
  let open = '';
  for (const part of parts) {
    open += part;
    left -= part.length;
    const mayBreak = left >= AFTER && joined.join('').length + open.length >= BEFORE;
    if (!mayBreak && left > 0) continue;
    joined.push(open);
    open = '';
  }
  return joined;
}
