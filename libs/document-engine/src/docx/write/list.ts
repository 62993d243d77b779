import type { Body } from '@vizavi/domain';
import { LIST_STEP } from '../measures';
import { printedBlock } from '../places';
import { STYLE } from '../styles';
import { markOf } from './cell';
import { type Look, paragraph } from './paragraph';
import { runs } from './runs';
import { table } from './table';
import { trackedBy, type Tracked, UNTRACKED } from './tracked';
import type { ListKind, Writing } from './writing';
import type { Xml } from './xml';

/** A list: each item's first paragraph has the marker, the others stand under it. */
export function list(writing: Writing, node: Body, kind: ListKind, depth: number, outer: Tracked): Xml {
  const number = writing.addList(kind);
  return (node.content ?? []).map((item) => listItem(writing, item, number, depth, trackedBy(item, outer))).join('');
}

function listItem(writing: Writing, item: Body, number: number, depth: number, outer: Tracked): Xml {
  const nodes = item.content ?? [];
  return nodes
    .map((given, index) => {
      const tracked = trackedBy(given, outer);
      const node = printedBlock(given);
      if (node.type === 'bulletList' || node.type === 'orderedList') return list(writing, node, node.type, depth + 1, tracked);
      if (node.type === 'table') return table(writing, node, { border: given.type !== 'parties', left: LIST_STEP * (depth + 1) }, tracked);
      const look = lookOf(nodes, index, number, depth);
      return paragraph(writing, look, markOf(node, tracked), runs(writing, node.content ?? [], tracked));
    })
    .join('');
}

/** The marker goes to the paragraph that is the first one, or ends it: before what is proposed, and after it, that may be two. */
function lookOf(nodes: readonly Body[], index: number, number: number, depth: number): Look {
  const marked: Look = { style: STYLE.list, numbering: { list: number, level: Math.min(depth, 8) } };
  const plain: Look = { style: STYLE.listText(depth) };
  const ends = nodes.slice(0, index).map((node) => markOf(node, UNTRACKED));
  const before = ends.every(({ inserted }) => inserted !== null) ? marked : plain;
  const after = ends.every(({ deleted }) => deleted !== null) ? marked : plain;
  const { inserted, deleted } = trackedBy(nodes[index]!, UNTRACKED);
  if (deleted !== null && inserted === null) return before;
  const changeId = ends[0]?.inserted ?? ends[0]?.deleted;
  return inserted !== null || before === after || !changeId ? after : { ...after, was: { look: before, changeId } };
}
