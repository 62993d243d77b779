import type { Transform } from 'prosemirror-transform';
import { authorMark } from './author-mark';
import type { MarkedChange } from './marked-body';

export function markAttributes(transform: Transform, change: MarkedChange): void {
  const node = transform.doc.nodeAt(change.from);
  if (!node) throw new RangeError(`No node opens at ${change.from}`);
  const before = node.attrs;
  const was = Object.fromEntries(Object.keys(change.attr ?? {}).map((name) => [name, before[name] ?? null]));
  transform.setNodeMarkup(
    change.from,
    null,
    { ...before, ...change.attr },
    authorMark('attributeChange', change, was).addToSet(node.marks),
  );
}
