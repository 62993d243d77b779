import { assertNever } from '../assert-never';
import { Transform } from 'prosemirror-transform';
import type { Body } from '../body/schema';
import { bodyToJson, nodeToJson } from '../body/to-json';
import { inOrder } from '../changes/apply';
import { markAttributes } from './mark-attributes';
import { markBlock } from './mark-block';
import { markFormat } from './mark-format';
import { markText } from './mark-text';
import type { MarkedBody, MarkedChange } from './marked-body';
import { markedSchema } from './marked-schema';

/**
 * The base with all given changes shown in it: what goes is kept and marked as deleted, what comes stands after it, marked as
 * inserted. `unmark` gives back the base, or the text with any of the changes made.
 * @throws ChangeConflict when two of the changes overlap
 */
export function mark(base: Body, changes: readonly MarkedChange[]): MarkedBody {
  const transform = new Transform(markedSchema.nodeFromJSON(bodyToJson(base)));
  for (const change of [...inOrder(changes)].reverse()) markOne(transform, change);
  return { ...nodeToJson(transform.doc), type: 'doc' };
}

function markOne(transform: Transform, change: MarkedChange): void {
  switch (change.kind) {
    case 'attribute':
      return markAttributes(transform, change);
    case 'format':
      return markFormat(transform, change);
    case 'block':
      return markBlock(transform, change);
    case 'text':
    case 'split':
    case 'join':
      return markText(transform, change);
    default:
      return assertNever(change.kind);
  }
}
