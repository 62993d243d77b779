import type { Edit } from './edit';
import type { Token } from './token';

/**
 * What was only inserted or only deleted can often stand a few tokens earlier or later with the same result. Where one of
 * those places makes it whole paragraphs, it goes there: a new paragraph is then shown as one, not as halves of two.
 */
export function slideToParagraphs(edits: readonly Edit[], a: readonly Token[], b: readonly Token[]): readonly Edit[] {
  const slid: Edit[] = [];
  edits.forEach((edit, index) => {
    const before = slid.at(-1);
    const after = edits[index + 1];
    // One equal token stays between two edits, so that they never become two insertions at one place.
    const back = edit.fromA - (before ? before.toA + 1 : 0);
    const forth = (after ? after.fromA - 1 : a.length) - edit.toA;
    slid.push(moved(edit, distance(edit, a, b, back, forth)));
  });
  return slid;
}

function distance(edit: Edit, a: readonly Token[], b: readonly Token[], back: number, forth: number): number {
  if (edit.fromA === edit.toA) return nearestWhole(b, edit.fromB, edit.toB, back, forth);
  if (edit.fromB === edit.toB) return nearestWhole(a, edit.fromA, edit.toA, back, forth);
  return 0;
}

function nearestWhole(tokens: readonly Token[], from: number, to: number, back: number, forth: number): number {
  if (!tokens.slice(from, to).some(({ kind }) => kind === 'break')) return 0;
  for (let by = 0; by <= back; by++) {
    if (isWholeParagraphs(tokens, from - by, to - by)) return -by;
    if (tokens[from - by - 1]?.key !== tokens[to - by - 1]?.key) break;
  }
  for (let by = 0; by <= forth; by++) {
    if (isWholeParagraphs(tokens, from + by, to + by)) return by;
    if (tokens[from + by]?.key !== tokens[to + by]?.key) break;
  }
  return 0;
}

/** Whether the range is paragraphs each with one of its breaks: the one after it, or the one before it. */
export function isWholeParagraphs(tokens: readonly Token[], from: number, to: number): boolean {
  return (startsParagraph(tokens, from) && startsParagraph(tokens, to)) || (endsParagraph(tokens, from) && endsParagraph(tokens, to));
}

export function startsParagraph(tokens: readonly Token[], index: number): boolean {
  return index === 0 || tokens[index - 1]?.kind === 'break';
}

export function endsParagraph(tokens: readonly Token[], index: number): boolean {
  return index === tokens.length || tokens[index]?.kind === 'break';
}

function moved({ fromA, toA, fromB, toB }: Edit, by: number): Edit {
  return { fromA: fromA + by, toA: toA + by, fromB: fromB + by, toB: toB + by };
}
