import type { Mark } from 'prosemirror-model';
import type { JsonValue } from '../body/json';
import type { MarkedChange, RedlineMarkName } from './marked-body';
import { markedSchema } from './marked-schema';

/** A mark that names the change and its side; `was` is what the change replaces. */
export function authorMark(name: RedlineMarkName, { id, side }: MarkedChange, was?: JsonValue): Mark {
  return markedSchema.mark(name, { changeId: id, side, ...(was !== undefined && { was }) });
}
