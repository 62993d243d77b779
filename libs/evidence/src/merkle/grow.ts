import { portableSha256, type Sha256 } from '../hashing';
import { EMPTY_ROOT, innerHash, type TreeNode } from './nodes';
import { hashOfNodes, nodesOf } from './ranges';

/** A tree as far as it must be known to grow: its whole subtrees from left to right, each as large as can be. */
export interface TreeEdge {
  readonly size: number;
  readonly hashes: readonly string[];
}

export const EMPTY_TREE: TreeEdge = { size: 0, hashes: [] };

export interface Grown {
  readonly edge: TreeEdge;
  /** Every whole subtree that has come to be, leaves among them, in the order of their coming. */
  readonly nodes: readonly TreeNode[];
}

/** The tree after further leaves, given by their hashes. Work grows with the number of new leaves alone. */
export function grow({ size, hashes }: TreeEdge, leaves: readonly string[], sha256: Sha256 = portableSha256): Grown {
  const edge: TreeNode[] = nodesOf({ from: 0, to: size }).map((node, index) => ({ ...node, hash: hashes[index]! }));
  const nodes: TreeNode[] = [];
  leaves.forEach((hash, offset) => {
    let node: TreeNode = { level: 0, index: size + offset, hash };
    for (nodes.push(node); node.index % 2 === 1; nodes.push(node))
      node = { level: node.level + 1, index: node.index >> 1, hash: innerHash(edge.pop()!.hash, node.hash, sha256) };
    edge.push(node);
  });
  return { edge: { size: size + leaves.length, hashes: edge.map((node) => node.hash) }, nodes };
}

/** The Merkle root that a tree head signs. */
export const rootOf = ({ hashes }: TreeEdge, sha256: Sha256 = portableSha256): string =>
  hashes.length === 0 ? EMPTY_ROOT : hashOfNodes(hashes, sha256);
