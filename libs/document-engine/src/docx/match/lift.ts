import {
  apply,
  bodyToJson,
  ChangeConflict,
  type Body as ModelBody,
  type Change,
  type Difference,
  differences,
  type NodeJson,
  sliceToJson,
  trustedBody,
} from '@vizavi/document-model';
import type { Body } from '@vizavi/domain';
import { LINE_BREAK } from '../read/inline';
import { plain, type PlacedAtom } from './plain';
import { restyled } from './restyle';

export interface Lifted {
  readonly body: NodeJson;
  /** Whether the parties' requisites read otherwise: they come from the answers, not from the text. */
  readonly hasOtherParties: boolean;
}

/**
 * What somebody made of a text in Word, as a clause body: where the words of a place are untouched the place stays, where they are changed
 * it becomes words. The differences are found between plain texts, widened over each place that they touch, and then made in the body.
 */
export function lift(annotated: Body, returned: NodeJson): Lifted {
  const { body, atoms } = plain(annotated);
  const [before, after, base] = [trustedBody(body), trustedBody(returned), trustedBody(annotated as NodeJson)];
  // Most clauses come back as they went.
  if (before.eq(after)) return { body: bodyToJson(base), hasOtherParties: false };
  const found = differences(before, after).filter((each) => !isOnlyStop(each, before, after, atoms));
  const grouped = groups(found, atoms);
  const parties = grouped.filter((each) => touches(each, atoms, 'parties'));
  const changes = grouped
    .filter((each) => !parties.includes(each))
    .map((each, order): Change => {
      const range = { order, kind: each.kind, from: baseOf(each.from, atoms), to: baseOf(each.to, atoms) };
      if (each.attr) return { ...range, slice: null, attr: each.attr };
      const slice =
        each.kind === 'format' ? restyled(base, range, after, each.fromProposed, atoms) : after.slice(each.fromProposed, each.toProposed);
      return { ...range, slice: sliceToJson(slice) };
    });
  return { body: withoutBreaks(made(base, changes, after)), hasOtherParties: parties.length > 0 };
}

/** A change that does not fit the places around it leaves the words as they came. */
function made(base: ModelBody, changes: readonly Change[], after: ModelBody): NodeJson {
  try {
    return bodyToJson(apply(base, changes));
  } catch (fault) {
    if (fault instanceof ChangeConflict) return bodyToJson(after);
    throw fault;
  }
}

/** «2027 г.» stands with or without its stop, by what follows it in the version that was printed. */
function isOnlyStop(
  { from, to, fromProposed, toProposed }: Difference,
  before: ModelBody,
  after: ModelBody,
  atoms: readonly PlacedAtom[],
): boolean {
  const [gone, come] = [before.textBetween(from, to), after.textBetween(fromProposed, toProposed)];
  const isStop = (gone === '.' && come === '' && to - from === 1) || (gone === '' && come === '.' && toProposed - fromProposed === 1);
  return isStop && atoms.some((atom) => isInline(atom) && atom.to === to);
}

/** Differences with whole places in them; those that meet in one place are one, which ends where the last of them ends: what stands behind an earlier one is changed by it. */
function groups(found: readonly Difference[], atoms: readonly PlacedAtom[]): readonly Difference[] {
  const grouped: Difference[] = [];
  for (const each of found.map((one) => widened(one, atoms))) {
    const last = grouped.at(-1);
    if (last && each.from < last.to)
      grouped.splice(-1, 1, {
        ...last,
        kind: last.kind === each.kind ? last.kind : 'text',
        to: each.to,
        toProposed: each.toProposed,
      });
    else grouped.push(each);
  }
  return grouped;
}

function widened(one: Difference, atoms: readonly PlacedAtom[]): Difference {
  if (one.attr) return one;
  const first = atoms.find(({ from, to }) => from < one.from && one.from < to);
  const last = atoms.find(({ from, to }) => from < one.to && one.to < to);
  const before = first ? one.from - first.from : 0;
  const behind = last ? last.to - one.to : 0;
  return {
    ...one,
    kind: (first && !isInline(first)) || (last && !isInline(last)) ? 'block' : one.kind,
    from: one.from - before,
    fromProposed: one.fromProposed - before,
    to: one.to + behind,
    toProposed: one.toProposed + behind,
  };
}

const isInline = ({ type }: PlacedAtom): boolean => type === 'variable' || type === 'reference';

const touches = ({ from, to }: Difference, atoms: readonly PlacedAtom[], type: string): boolean =>
  atoms.some((atom) => atom.type === type && from < atom.to && to > atom.from);

/** The position of the body for one of the plain text; a place's end is the position behind it. */
function baseOf(position: number, atoms: readonly PlacedAtom[]): number {
  let shift = 0;
  for (const { from, to } of atoms) {
    if (position < to) break;
    shift += to - from - 1;
  }
  return position - shift;
}

/** A clause takes no line breaks inside a paragraph. */
function withoutBreaks(node: NodeJson): NodeJson {
  if (node.text !== undefined) return node.text.includes(LINE_BREAK) ? { ...node, text: node.text.replaceAll(LINE_BREAK, ' ') } : node;
  return node.content === undefined ? node : { ...node, content: node.content.map(withoutBreaks) };
}
