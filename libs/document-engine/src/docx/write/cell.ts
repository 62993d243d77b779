import type { Body } from '@vizavi/domain';
import { type Look, paragraph } from './paragraph';
import { runs } from './runs';
import { changeIn, trackedBy, type Tracked, UNTRACKED } from './tracked';
import type { Writing } from './writing';
import type { Xml } from './xml';

/** The paragraphs of a cell. */
export function cellParagraphs(writing: Writing, nodes: readonly Body[], look: Look, outer: Tracked): Xml {
  const marks = endingMarks(nodes, outer);
  return nodes
    .map((node, index) => paragraph(writing, look, marks[index] ?? UNTRACKED, runs(writing, node.content ?? [], trackedBy(node, outer))))
    .join('');
}

/** What a paragraph's end comes and goes with. */
export function markOf(node: Body, outer: Tracked): Tracked {
  const { inserted, deleted } = trackedBy(node, outer);
  return { inserted: inserted ?? changeIn(node, 'insertedBreak'), deleted: deleted ?? changeIn(node, 'deletedBreak') };
}

/**
 * The end of a cell cannot come or go. So where the last paragraphs are proposed or struck, each hands its mark to the one before:
 * what goes is the end of the paragraph that stays and the words behind it.
 */
function endingMarks(nodes: readonly Body[], outer: Tracked): readonly Tracked[] {
  const marks = nodes.map((node) => markOf(node, outer));
  if (outer.inserted !== null || outer.deleted !== null) return marks;
  let first = nodes.length;
  while (first > 0 && isWhole(nodes[first - 1]!)) first--;
  if (first === 0 || first === nodes.length || !isSame(marks[first - 1]!, UNTRACKED)) return marks;
  return marks.map((mark, index) => (index < first - 1 ? mark : (marks[index + 1] ?? UNTRACKED)));
}

const isWhole = (node: Body): boolean => changeIn(node, 'insertion') !== null || changeIn(node, 'deletion') !== null;

const isSame = (a: Tracked, b: Tracked): boolean => a.inserted === b.inserted && a.deleted === b.deleted;
