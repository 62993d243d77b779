import { type Node, Schema } from 'prosemirror-model';
import { marks } from './marks';
import { atoms } from './atoms';
import { lists } from './lists';
import { tables } from './tables';

/** A clause body in memory: an immutable ProseMirror document of `bodySchema`. */
export type Body = Node;

/**
 * What may stand in a clause: paragraphs, lists, tables, places for answers and cross-references. Numbers and headings
 * are no part of a body: they are computed or kept beside it.
 */
export const bodySchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    ...lists,
    ...tables,
    ...atoms,
    text: { group: 'inline' },
  },
  marks,
});
