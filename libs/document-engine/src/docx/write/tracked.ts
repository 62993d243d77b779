import type { Body } from '@vizavi/domain';
import type { Writing } from './writing';
import { el, type Attributes, type Xml } from './xml';

/** The changes that bring and take away a piece of text; both when a proposed clause was changed in turn. */
export interface Tracked {
  readonly inserted: string | null;
  readonly deleted: string | null;
}

export const UNTRACKED: Tracked = { inserted: null, deleted: null };

/** The change that a mark of a node names, or null. */
export function changeIn(node: Body, mark: string): string | null {
  const found = node.marks?.find(({ type }) => type === mark)?.attrs?.['changeId'];
  return typeof found === 'string' ? found : null;
}

/** What a node comes and goes with: its own marks, else those of what it stands in. */
export const trackedBy = (node: Body, outer: Tracked): Tracked => ({
  inserted: changeIn(node, 'insertion') ?? outer.inserted,
  deleted: changeIn(node, 'deletion') ?? outer.deleted,
});

/** Every tracked change has an id of its own, even where two belong to one proposal. */
export function authored(writing: Writing, changeId: string): Attributes {
  const { name, at } = writing.authorOf(changeId);
  return { 'w:id': writing.nextId(), 'w:author': name, 'w:date': `${at.slice(0, 19)}Z` };
}

/** Runs inside the elements of their changes; `make` is told whether the words are struck. */
export function trackedRuns(writing: Writing, { inserted, deleted }: Tracked, make: (isStruck: boolean) => Xml): Xml {
  // What moves away keeps its words as words.
  const runs = make(deleted !== null && !isMove(writing, deleted));
  const struck = deleted === null ? runs : el(goes(writing, deleted), authored(writing, deleted), runs);
  return inserted === null ? struck : el(comes(writing, inserted), authored(writing, inserted), struck);
}

/** The changes of a paragraph's mark, as its properties say them. */
export const trackedMark = (writing: Writing, { inserted, deleted }: Tracked): Xml =>
  (inserted === null ? '' : el(comes(writing, inserted), authored(writing, inserted))) +
  (deleted === null ? '' : el(goes(writing, deleted), authored(writing, deleted)));

/** The same of a table's row, which Word only lets come and go. */
export const trackedRow = (writing: Writing, { inserted, deleted }: Tracked): Xml =>
  (inserted === null ? '' : el('w:ins', authored(writing, inserted))) + (deleted === null ? '' : el('w:del', authored(writing, deleted)));

const isMove = (writing: Writing, changeId: string): boolean => writing.authorOf(changeId).isMove === true;
const comes = (writing: Writing, changeId: string): string => (isMove(writing, changeId) ? 'w:moveTo' : 'w:ins');
const goes = (writing: Writing, changeId: string): string => (isMove(writing, changeId) ? 'w:moveFrom' : 'w:del');

/** What stands between the two ends of a move; by their name Word knows that both are one. */
export function moveRange(writing: Writing, kind: 'inserted' | 'deleted', changeId: string, content: Xml): Xml {
  if (!isMove(writing, changeId)) return content;
  const name = kind === 'inserted' ? 'w:moveTo' : 'w:moveFrom';
  const author = authored(writing, changeId);
  const start = el(`${name}RangeStart`, { ...author, 'w:name': `move_${changeId.replace(/\W/g, '_')}`.slice(-40) });
  return start + content + el(`${name}RangeEnd`, { 'w:id': author['w:id'] });
}
