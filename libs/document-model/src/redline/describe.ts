import { type Fragment, Slice } from 'prosemirror-model';
import type { JsonObject, JsonValue } from '../body/json';
import { type Fill, nameOfPlace, placeText } from '../body/place';
import { type Body, bodySchema } from '../body/schema';
import type { Change } from '../changes/change';

/** What a card shows of a change; a paragraph break reads ¶, and a change of format has the same words on both sides. */
export interface ChangeText {
  readonly deleted: string;
  readonly inserted: string;
}

/** The words that a change takes away and those it brings; `fill` gives the text of answers and references. */
export function describeChange(base: Body, change: Change, fill: Fill = nameOfPlace): ChangeText {
  if (change.attr) return describeAttributes(base, change, change.attr);
  return {
    deleted: textOf(base.slice(change.from, change.to).content, fill),
    inserted: textOf(Slice.fromJSON(bodySchema, change.slice).content, fill),
  };
}

export function textOf(content: Fragment, fill: Fill = nameOfPlace): string {
  return content.textBetween(0, content.size, '¶', (leaf) => placeText(leaf, fill));
}

function describeAttributes(base: Body, { from }: Change, attr: JsonObject): ChangeText {
  const before: JsonObject = base.nodeAt(from)?.attrs ?? {};
  const show = (values: JsonObject): string =>
    Object.keys(attr)
      .map((name) => shown(values[name]))
      .join(', ');
  return { deleted: show(before), inserted: show(attr) };
}

function shown(value: JsonValue | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
}
