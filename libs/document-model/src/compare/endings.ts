import type { Edit } from './edit';
import { endsParagraph } from './slide';
import type { Token } from './token';

/**
 * The shortest edits may keep the last full stop of a new paragraph in place of the one that the changed paragraph ends with.
 * Where the old ending stands before the first new break too, it is kept there, and what follows is a paragraph of its own.
 */
export function keepEndings(edits: readonly Edit[], a: readonly Token[], b: readonly Token[]): readonly Edit[] {
  return edits.flatMap((edit, index) => {
    const next = edits[index + 1];
    if (edit.fromA === edit.toA) return cutInsertion(edit, endingOf(b, edit.fromB, edit.toB, next?.fromB ?? b.length));
    if (edit.fromB === edit.toB) return cutDeletion(edit, endingOf(a, edit.fromA, edit.toA, next?.fromA ?? a.length));
    return [edit];
  });
}

/** Where the ending of the paragraph also stands inside the range, before its first break. */
interface Ending {
  readonly start: number;
  readonly length: number;
}

function endingOf(tokens: readonly Token[], from: number, to: number, limit: number): Ending | null {
  let end = to;
  while (end < limit && !endsParagraph(tokens, end)) end++;
  const length = end - to;
  const start = tokens.findIndex(({ kind }, index) => index >= from && index < to && kind === 'break') - length;
  if (length === 0 || start <= from || !endsParagraph(tokens, end)) return null;
  const isSame = tokens.slice(to, end).every(({ key }, index) => key === tokens[start + index]?.key);
  return isSame ? { start, length } : null;
}

function cutInsertion(edit: Edit, ending: Ending | null): readonly Edit[] {
  if (!ending) return [edit];
  const at = edit.fromA + ending.length;
  return [
    { ...edit, toB: ending.start },
    { fromA: at, toA: at, fromB: ending.start + ending.length, toB: edit.toB + ending.length },
  ];
}

function cutDeletion(edit: Edit, ending: Ending | null): readonly Edit[] {
  if (!ending) return [edit];
  const at = edit.fromB + ending.length;
  return [
    { ...edit, toA: ending.start },
    { fromA: ending.start + ending.length, toA: edit.toA + ending.length, fromB: at, toB: at },
  ];
}
