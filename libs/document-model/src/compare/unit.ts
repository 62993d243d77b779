import type { Node, NodeType } from 'prosemirror-model';

/** Siblings that are compared as one: a run of paragraphs, or any other node alone. */
export interface Unit {
  readonly type: NodeType;
  readonly nodes: readonly Node[];
  readonly from: number;
  readonly to: number;
}

/** A node and the position where it opens. */
export interface Placed {
  readonly node: Node;
  readonly at: number;
}

export function placedChildren(parent: Node, start: number): readonly Placed[] {
  const placed: Placed[] = [];
  parent.forEach((node, offset) => placed.push({ node, at: start + offset }));
  return placed;
}

export function unitOf({ node, at }: Placed): Unit {
  return { type: node.type, nodes: [node], from: at, to: at + node.nodeSize };
}

/** Neighbouring paragraphs become one unit, since an edit may split or join them. */
export function unitsOf(placed: readonly Placed[]): readonly Unit[] {
  const units: Unit[] = [];
  for (const next of placed) {
    const { type, nodes, to } = unitOf(next);
    const last = units.at(-1);
    if (last && type.isTextblock && last.type === type) units.splice(-1, 1, { ...last, nodes: [...last.nodes, ...nodes], to });
    else units.push(unitOf(next));
  }
  return units;
}
