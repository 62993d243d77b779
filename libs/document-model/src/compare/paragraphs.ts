import type { Node } from 'prosemirror-model';
import type { ChangeKind } from '../changes/change';
import { joinNearEdits, lengthOf } from './cleanup';
import type { Difference } from './difference';
import { type Edit, sameRuns } from './edit';
import { keepEndings } from './endings';
import { interner } from './intern';
import { shortestEdits } from './myers';
import { endsParagraph, slideToParagraphs, startsParagraph } from './slide';
import { type Token, tokensOf } from './token';

/** Paragraphs that follow one another; `start` is the position where the first one opens. */
export interface Paragraphs {
  readonly nodes: readonly Node[];
  readonly start: number;
}

/** With less in common than this share, one paragraph is shown as struck out whole and written anew. */
const KEPT_SHARE = 0.2;

/** Compares two runs of paragraphs word by word; a paragraph break is a token too, so splits and joins are edits like others. */
export function compareParagraphs(base: Paragraphs, proposed: Paragraphs): readonly Difference[] {
  const a = tokensOf(base.nodes, base.start);
  const b = tokensOf(proposed.nodes, proposed.start);
  const edits = editsOf(a, b);
  const place = { a: positions(a, base.start), b: positions(b, proposed.start) };
  const changed = edits.map((edit) => toDifference(edit, a, b, place));
  const reformatted = sameRuns(edits, a.length).flatMap(({ a: i, b: j, length }) =>
    formats(a.slice(i, i + length), b.slice(j, j + length)),
  );
  return [...changed, ...reformatted];
}

function editsOf(a: readonly Token[], b: readonly Token[]): readonly Edit[] {
  const number = interner();
  const shortest = shortestEdits(
    a.map(({ key }) => number(key)),
    b.map(({ key }) => number(key)),
  );
  const edits = slideToParagraphs(keepEndings(joinNearEdits(shortest, a, b), a, b), a, b);
  return hasLittleInCommon(edits, a, b) ? [{ fromA: 0, toA: a.length, fromB: 0, toB: b.length }] : edits;
}

function hasLittleInCommon(edits: readonly Edit[], a: readonly Token[], b: readonly Token[]): boolean {
  if (edits.length < 2 || [...a, ...b].some(({ kind }) => kind === 'break')) return false;
  const kept = sameRuns(edits, a.length).reduce((sum, run) => sum + lengthOf(a.slice(run.a, run.a + run.length)), 0);
  return kept < KEPT_SHARE * Math.min(lengthOf(a), lengthOf(b));
}

/** Tokens leave no gaps, so a place between two tokens is one position. */
function positions(tokens: readonly Token[], start: number): (index: number) => number {
  return (index) => tokens[index]?.from ?? tokens.at(-1)?.to ?? start + 1;
}

interface Positions {
  readonly a: (index: number) => number;
  readonly b: (index: number) => number;
}

function toDifference(edit: Edit, a: readonly Token[], b: readonly Token[], place: Positions): Difference {
  const kind = kindOf(edit, a, b);
  // Whole paragraphs are taken with their own opening and closing, so that they are blocks and not text with breaks.
  const by = kind !== 'block' ? 0 : bothEnds(edit, a, b, startsParagraph) ? -1 : 1;
  return {
    kind,
    from: place.a(edit.fromA) + by,
    to: place.a(edit.toA) + by,
    fromProposed: place.b(edit.fromB) + by,
    toProposed: place.b(edit.toB) + by,
  };
}

function kindOf(edit: Edit, a: readonly Token[], b: readonly Token[]): ChangeKind {
  const removed = breaks(a.slice(edit.fromA, edit.toA));
  const added = breaks(b.slice(edit.fromB, edit.toB));
  if (removed + added > 0 && (bothEnds(edit, a, b, startsParagraph) || bothEnds(edit, a, b, endsParagraph))) return 'block';
  if (removed === added) return 'text';
  return removed < added ? 'split' : 'join';
}

function breaks(tokens: readonly Token[]): number {
  return tokens.filter(({ kind }) => kind === 'break').length;
}

type Boundary = (tokens: readonly Token[], index: number) => boolean;

function bothEnds({ fromA, toA, fromB, toB }: Edit, a: readonly Token[], b: readonly Token[], boundary: Boundary): boolean {
  return boundary(a, fromA) && boundary(a, toA) && boundary(b, fromB) && boundary(b, toB);
}

/** Stretches of equal tokens whose format differs. */
function formats(a: readonly Token[], b: readonly Token[]): readonly Difference[] {
  const found: Difference[] = [];
  for (let i = 0; i < a.length; i++) {
    const first = i;
    while (i < a.length && a[i]?.format !== b[i]?.format) i++;
    if (i > first) found.push({ kind: 'format', ...range(a, b, first, i - 1) });
  }
  return found;
}

function range(a: readonly Token[], b: readonly Token[], first: number, last: number): Omit<Difference, 'kind'> {
  const at = (tokens: readonly Token[], index: number, side: 'from' | 'to') => tokens[index]?.[side] ?? 0;
  return { from: at(a, first, 'from'), to: at(a, last, 'to'), fromProposed: at(b, first, 'from'), toProposed: at(b, last, 'to') };
}
