import type { Node } from 'prosemirror-model';
import { bodyText } from '../body/text';

const WORDS = /[\p{L}\p{M}\p{N}]+/gu;
type Bag = ReadonlyMap<string, number>;

// Nodes are immutable, so what was counted once stays true.
const bags = new WeakMap<Node, Bag>();

/** How many words two runs of nodes share, 0 to 1, whatever their order; two without words are alike. */
export function similarity(a: readonly Node[], b: readonly Node[]): number {
  const left = merged(a);
  const right = merged(b);
  const total = sum(left) + sum(right);
  if (total === 0) return 1;
  let shared = 0;
  for (const [word, count] of right) shared += Math.min(count, left.get(word) ?? 0);
  return (2 * shared) / total;
}

function merged(nodes: readonly Node[]): Bag {
  const [only] = nodes;
  if (only && nodes.length === 1) return bagOf(only);
  const bag = new Map<string, number>();
  for (const node of nodes) for (const [word, count] of bagOf(node)) bag.set(word, (bag.get(word) ?? 0) + count);
  return bag;
}

function bagOf(node: Node): Bag {
  const known = bags.get(node);
  if (known) return known;
  const bag = new Map<string, number>();
  for (const [word] of bodyText(node).matchAll(WORDS)) bag.set(word, (bag.get(word) ?? 0) + 1);
  bags.set(node, bag);
  return bag;
}

function sum(bag: Bag): number {
  let total = 0;
  for (const count of bag.values()) total += count;
  return total;
}
