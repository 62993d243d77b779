import type { Edit } from './edit';
import type { Token } from './token';

/** Equal words shorter than this between two longer edits are chance, not something that was kept. */
const CHANCE_LENGTH = 14;
/** What is bracketed in a contract is the same number in words; further on the bracket is a clause of its own. */
const LONGEST_BRACKET = 30;
const CLOSING: Readonly<Record<string, string>> = { '(': ')', '«': '»', '[': ']', '“': '”' };

/**
 * Makes edits readable: two that only blanks or punctuation separate become one, so «10 (десяти)» → «15 (пятнадцати)» is
 * one change; so do two longer ones around a short word that both texts happen to have. No edit grows over a paragraph break.
 */
export function joinNearEdits(edits: readonly Edit[], a: readonly Token[], b: readonly Token[]): readonly Edit[] {
  const joined: Edit[] = [];
  for (const edit of edits) {
    joined.push(edit);
    for (let last = joined.length - 1; last > 0 && belongTogether(joined[last - 1]!, joined[last]!, a, b); last--) {
      joined.splice(last - 1, 2, span(joined[last - 1]!, joined[last]!));
    }
  }
  return joined.map((edit, index) => closeBracket(edit, joined[index + 1], a, b));
}

function span(left: Edit, right: Edit): Edit {
  return { fromA: left.fromA, toA: right.toA, fromB: left.fromB, toB: right.toB };
}

function belongTogether(left: Edit, right: Edit, a: readonly Token[], b: readonly Token[]): boolean {
  const kept = a.slice(left.toA, right.fromA);
  if (kept.some(({ kind }) => kind === 'break')) return false;
  if (kept.every(({ kind }) => kind === 'soft')) return true;
  const length = lengthOf(kept);
  return length < CHANCE_LENGTH && kept.every(({ kind }) => kind !== 'atom') && length <= Math.min(weight(left, a, b), weight(right, a, b));
}

function weight({ fromA, toA, fromB, toB }: Edit, a: readonly Token[], b: readonly Token[]): number {
  return Math.max(lengthOf(a.slice(fromA, toA)), lengthOf(b.slice(fromB, toB)));
}

export function lengthOf(tokens: readonly Token[]): number {
  return tokens.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** An edit that opens a bracket on both sides runs on to the closing one, or a card would read «10 (десяти» → «15 (пятнадцати». */
function closeBracket(edit: Edit, next: Edit | undefined, a: readonly Token[], b: readonly Token[]): Edit {
  const closing = openBracket(a.slice(edit.fromA, edit.toA));
  if (closing === undefined || closing !== openBracket(b.slice(edit.fromB, edit.toB))) return edit;
  const rest = a.slice(edit.toA, next?.fromA);
  const more = rest.findIndex(({ key }) => key === closing) + 1;
  const kept = rest.slice(0, more);
  const isNear = lengthOf(kept) <= LONGEST_BRACKET && kept.every(({ kind }) => kind === 'word' || kind === 'soft');
  return isNear ? { ...edit, toA: edit.toA + more, toB: edit.toB + more } : edit;
}

/** The sign that would close the last bracket still open. */
function openBracket(tokens: readonly Token[]): string | undefined {
  const open: string[] = [];
  for (const { key } of tokens) {
    if (CLOSING[key] !== undefined) open.push(CLOSING[key]);
    else if (key === open.at(-1)) open.pop();
  }
  return open.at(-1);
}
