import type { Node } from 'prosemirror-model';
import { canonicalJson } from '../body/canonical';
import { nodeToJson } from '../body/to-json';
import type { Difference } from './difference';
import { canCompareInside, isGrid } from './geometry';
import { interner } from './intern';
import { shortestEdits } from './myers';
import { pairUnits } from './pairing';
import { compareParagraphs } from './paragraphs';
import { type Placed, placedChildren, type Unit, unitOf, unitsOf } from './unit';

/**
 * Everything in which two bodies differ. Equal children are matched first; what lies between them is paired by likeness and
 * compared inside, down to words; what finds no partner is a block deleted or inserted.
 */
export function compareChildren(base: Node, proposed: Node, baseStart: number, proposedStart: number): readonly Difference[] {
  const a = placedChildren(base, baseStart);
  const b = placedChildren(proposed, proposedStart);
  const number = interner();
  const edits = shortestEdits(
    a.map(({ node }) => number(keyOf(node))),
    b.map(({ node }) => number(keyOf(node))),
  );
  return edits.flatMap(({ fromA, toA, fromB, toB }) =>
    compareGap(
      { placed: a.slice(fromA, toA), at: a[fromA]?.at ?? baseStart + base.content.size },
      { placed: b.slice(fromB, toB), at: b[fromB]?.at ?? proposedStart + proposed.content.size },
    ),
  );
}

/** Nodes are immutable, so the key of one that the editor kept is found again at the next keystroke. */
const keys = new WeakMap<Node, string>();

function keyOf(node: Node): string {
  const known = keys.get(node);
  if (known !== undefined) return known;
  const key = canonicalJson(nodeToJson(node));
  keys.set(node, key);
  return key;
}

/** Children between two equal ones; `at` is where they stand, or would stand. */
interface Gap {
  readonly placed: readonly Placed[];
  readonly at: number;
}

function compareGap(base: Gap, proposed: Gap): readonly Difference[] {
  const a = unitsOf(base.placed);
  const b = unitsOf(proposed.placed);
  const found: Difference[] = [];
  let from = base.at;
  let fromProposed = proposed.at;
  const replaceUntil = (to: number, toProposed: number): void => {
    if (to > from || toProposed > fromProposed) found.push({ kind: 'block', from, to, fromProposed, toProposed });
  };
  for (const [i, j] of pairUnits(a, b)) {
    const [left, right] = [a[i]!, b[j]!];
    replaceUntil(left.from, right.from);
    found.push(...compareUnits(left, right));
    from = left.to;
    fromProposed = right.to;
  }
  replaceUntil(a.at(-1)?.to ?? base.at, b.at(-1)?.to ?? proposed.at);
  return found;
}

function compareUnits(a: Unit, b: Unit): readonly Difference[] {
  const [left, right] = [a.nodes[0]!, b.nodes[0]!];
  if (left.isTextblock) return compareParagraphs({ nodes: a.nodes, start: a.from }, { nodes: b.nodes, start: b.from });
  if (!canCompareInside(left, right)) return [{ kind: 'block', from: a.from, to: a.to, fromProposed: b.from, toProposed: b.to }];
  const compareInside = isGrid(left) ? compareByPlace : compareChildren;
  return [...compareAttributes(left, right, a.from, b.from), ...compareInside(left, right, a.from + 1, b.from + 1)];
}

/** Cells, and rows that cells span, keep their place: only what is inside them changes. */
function compareByPlace(base: Node, proposed: Node, baseStart: number, proposedStart: number): readonly Difference[] {
  const partners = placedChildren(proposed, proposedStart).map(unitOf);
  return placedChildren(base, baseStart).flatMap((placed, index) => {
    const partner = partners[index];
    return !partner || placed.node.eq(partner.nodes[0]!) ? [] : compareUnits(unitOf(placed), partner);
  });
}

/** One change for all attributes of a node; its range covers the opening, so nothing else can be at the same place. */
function compareAttributes(a: Node, b: Node, from: number, fromProposed: number): readonly Difference[] {
  const changed = Object.entries(b.attrs).filter(([name, value]) => a.attrs[name] !== value);
  if (changed.length === 0) return [];
  return [{ kind: 'attribute', from, to: from + 1, fromProposed, toProposed: fromProposed + 1, attr: Object.fromEntries(changed) }];
}
