import { canonicalJson, describeChange, diff, type Fill, type NodeJson, nameOfPlace, overlaps, trustedBody } from '@vizavi/document-model';
import type { Body } from '@vizavi/domain';
import type { FindingChange } from './returned';
import type { SentClause } from './sent';

/** What became of a clause, change by change, in the words that Word shows; `silent` is the reading without what was tracked. */
export function changesIn({ base, proposed }: SentClause, body: NodeJson | null, silent: NodeJson | null): readonly FindingChange[] {
  const wording = base ?? proposed;
  if (wording === null || body === null) return [];
  const before = trustedBody(wording as NodeJson);
  const fill = fillFrom([wording, proposed]);
  const untracked = silent === null ? [] : diff(before, trustedBody(silent));
  return diff(before, trustedBody(body)).map((change) => ({
    order: change.order,
    ...describeChange(before, change, fill),
    isUndeclared: untracked.some((other) => overlaps(other, change)),
  }));
}

/** The words of places, as the bodies carry them. */
function fillFrom(bodies: readonly (Body | null)[]): Fill {
  const words = new Map<string, string>();
  const visit = (node: Body): void => {
    const { text } = node.attrs ?? {};
    if (typeof text === 'string') words.set(keyOf(node), text);
    node.content?.forEach(visit);
  };
  for (const body of bodies) if (body) visit(body);
  return (place) => {
    const { type, ...attrs } = place;
    return words.get(keyOf({ type, attrs })) ?? nameOfPlace(place);
  };
}

/** One key for a place, whether its absent attributes are written out or not. */
function keyOf({ type, attrs }: Body): string {
  const { text: _text, ...own } = attrs ?? {};
  return canonicalJson([type, Object.fromEntries(Object.entries(own).filter(([, value]) => value !== null))]);
}
