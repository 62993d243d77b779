import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { isConsistent, isIncluded } from './check-proof';
import { EMPTY_TREE, grow, rootOf, type TreeEdge } from './grow';
import { EMPTY_ROOT, leafHash, type TreeNode } from './nodes';
import { consistencyRanges, hashOfNodes, inclusionRanges, type LeafRange, nodesOf } from './ranges';
import { naivePath, naiveRoot } from './testing/naive';

const texts = fc.array(fc.string({ maxLength: 12 }), { minLength: 1, maxLength: 70 });
const keyOf = ({ level, index }: Omit<TreeNode, 'hash'>): string => `${level}/${index}`;
const hex = (bytes: Buffer): string => bytes.toString('hex');

/** A tree that has grown in steps, with every node that came to be. */
function grown(all: readonly string[], step = all.length): { edge: TreeEdge; hashOf: (range: LeafRange) => string } {
  const nodes = new Map<string, string>();
  let edge = EMPTY_TREE;
  for (let from = 0; from < all.length; from += step) {
    const more = grow(
      edge,
      all.slice(from, from + step).map((text) => leafHash(text)),
    );
    for (const node of more.nodes) nodes.set(keyOf(node), node.hash);
    edge = more.edge;
  }
  return { edge, hashOf: (range) => hashOfNodes(nodesOf(range).map((node) => nodes.get(keyOf(node))!)) };
}

describe('the tree', () => {
  it('has the roots of RFC 6962 for its own test data', () => {
    expect(rootOf(EMPTY_TREE)).toBe(EMPTY_ROOT);
    expect(leafHash('')).toBe('6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d');
  });

  it('has the root of the recursive definition, in however many steps it grew', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 1, max: 9 }), (all, step) => {
        expect(rootOf(grown(all, step).edge)).toBe(hex(naiveRoot(all)));
      }),
    );
  });

  it('takes any SHA-256', () => {
    const native = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
    expect(
      rootOf(
        grow(
          EMPTY_TREE,
          ['a', 'b', 'c'].map((text) => leafHash(text, native)),
          native,
        ).edge,
        native,
      ),
    ).toBe(hex(naiveRoot(['a', 'b', 'c'])));
  });
});

describe('a proof of inclusion', () => {
  it('is the path of the definition and is accepted', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (all, at) => {
        const index = at % all.length;
        const { edge, hashOf } = grown(all);
        const proof = inclusionRanges(index, all.length).map(hashOf);
        expect(proof).toEqual(naivePath(index, all));
        expect(isIncluded({ leaf: leafHash(all[index]!), index, size: all.length, root: rootOf(edge) }, proof)).toBe(true);
      }),
    );
  });

  it('is refused for another leaf, place, size, root, or when any of its hashes is another, missing or too many', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (all, at) => {
        const index = at % all.length;
        const { edge, hashOf } = grown(all);
        const proof = inclusionRanges(index, all.length).map(hashOf);
        const claim = { leaf: leafHash(all[index]!), index, size: all.length, root: rootOf(edge) };
        const other = '0'.repeat(64);
        expect(isIncluded({ ...claim, leaf: other }, proof)).toBe(false);
        expect(isIncluded({ ...claim, root: other }, proof)).toBe(false);
        expect(isIncluded({ ...claim, index: all.length }, proof)).toBe(false);
        expect(isIncluded({ ...claim, index: -1 }, proof)).toBe(false);
        expect(isIncluded(claim, [...proof, other])).toBe(false);
        proof.forEach((_, place) => {
          expect(isIncluded(claim, proof.with(place, other))).toBe(false);
          expect(isIncluded(claim, proof.toSpliced(place, 1))).toBe(false);
        });
      }),
    );
  });

  it('is not asked for a leaf that is not there', () => {
    expect(() => inclusionRanges(3, 3)).toThrow(RangeError);
  });
});

describe('a proof of consistency', () => {
  it('is accepted between any two sizes of one tree, and refused when a leaf before has changed', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (all, at, which) => {
        const before = (at % all.length) + 1;
        const { edge, hashOf } = grown(all);
        const proof = consistencyRanges(before, all.length).map(hashOf);
        const claim = {
          before,
          beforeRoot: hex(naiveRoot(all.slice(0, before))),
          size: all.length,
          root: rootOf(edge),
        };
        expect(isConsistent(claim, proof)).toBe(true);
        const bent = all.slice(0, before).with(which % before, 'a text that no other is');
        expect(isConsistent({ ...claim, beforeRoot: hex(naiveRoot(bent)) }, proof)).toBe(false);
        proof.forEach((_, place) => expect(isConsistent(claim, proof.with(place, '0'.repeat(64)))).toBe(false));
        expect(isConsistent(claim, [...proof, '0'.repeat(64)])).toBe(false);
      }),
    );
  });

  it('is refused when the later tree is the smaller, and not asked for from nothing', () => {
    expect(isConsistent({ before: 2, beforeRoot: EMPTY_ROOT, size: 1, root: EMPTY_ROOT }, [])).toBe(false);
    expect(isConsistent({ before: 0, beforeRoot: EMPTY_ROOT, size: 1, root: leafHash('a') }, [])).toBe(true);
    expect(() => consistencyRanges(0, 1)).toThrow(RangeError);
  });
});
