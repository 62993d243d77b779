import { type DOMOutputSpec, type Mark, type MarkSpec, type NodeSpec, Schema } from 'prosemirror-model';
import { bodySchema } from '../body/schema';

/** On blocks: a whole node inserted or deleted, the break after a paragraph, other attributes. */
const BLOCK_MARKS = 'insertion deletion insertedBreak deletedBreak attributeChange';

const author = { changeId: {}, side: {} };
const tagged = (mark: Mark): Record<string, string> => ({
  'data-change': String(mark.attrs['changeId']),
  'data-side': String(mark.attrs['side']),
});
const draw =
  (tag: string, className: string) =>
  (mark: Mark): DOMOutputSpec => [tag, { class: className, ...tagged(mark) }, 0];

const redlineMarks: Record<string, MarkSpec> = {
  insertion: { attrs: author, toDOM: draw('ins', 'insertion') },
  deletion: { attrs: author, toDOM: draw('del', 'deletion') },
  formatChange: { attrs: { ...author, was: {} }, toDOM: draw('span', 'format-change') },
  insertedBreak: { attrs: author, toDOM: draw('div', 'inserted-break') },
  deletedBreak: { attrs: author, toDOM: draw('div', 'deleted-break') },
  attributeChange: { attrs: { ...author, was: {} }, toDOM: draw('div', 'attribute-change') },
};

function withBlockMarks(): Record<string, NodeSpec> {
  const nodes: Record<string, NodeSpec> = {};
  for (const [name, type] of Object.entries(bodySchema.nodes)) {
    nodes[name] = type.isLeaf || type.inlineContent ? type.spec : { ...type.spec, marks: BLOCK_MARKS };
  }
  return nodes;
}

/** A clause body that also shows its changes; for drawing and for Word, never for keeping. */
export const markedSchema = new Schema({
  nodes: withBlockMarks(),
  marks: { ...redlineMarks, ...Object.fromEntries(Object.entries(bodySchema.marks).map(([name, { spec }]) => [name, spec])) },
});
