import * as fc from 'fast-check';
import { chosen, choices, RUNS, versions } from '../testing/laws';
import { bodies } from '../testing/bodies';
import { edited, editings } from '../testing/edits';
import { bodyToJson } from '../body/to-json';
import { apply } from './apply';
import { diff } from './diff';
import { overlaps, rebase } from './rebase';

describe('laws of diff and apply', () => {
  it('all changes make the proposed body', () => {
    fc.assert(
      fc.property(versions, ({ base, proposed }) => {
        expect(bodyToJson(apply(base, diff(base, proposed)))).toEqual(bodyToJson(proposed));
      }),
      RUNS,
    );
  });

  it('no changes leave the base', () => {
    fc.assert(
      fc.property(bodies, (base) => apply(base, []).eq(base)),
      RUNS,
    );
  });

  it('a body does not differ from itself', () => {
    fc.assert(
      fc.property(bodies, (body) => diff(body, body).length === 0),
      RUNS,
    );
  });

  it('any subset makes a valid body, whatever the order in which it is handed over', () => {
    fc.assert(
      fc.property(versions, choices, ({ base, proposed }, choice) => {
        const subset = chosen(diff(base, proposed), choice);
        const body = apply(base, subset);
        body.check();
        expect(apply(base, [...subset].reverse()).eq(body)).toBe(true);
      }),
      RUNS,
    );
  });

  it('changes are disjoint, sorted, numbered and plain JSON', () => {
    fc.assert(
      fc.property(versions, ({ base, proposed }) => {
        const changes = diff(base, proposed);
        changes.forEach((change, index) => {
          const next = changes[index + 1];
          expect(change.order).toBe(index);
          expect(next && (change.to > next.from || overlaps(change, next))).toBeFalsy();
          expect(JSON.parse(JSON.stringify(change))).toStrictEqual(change);
        });
      }),
      RUNS,
    );
  });

  it('subsets keep tables rectangular when both versions are', () => {
    fc.assert(
      fc.property(versions, choices, ({ base, proposed }, choice) => {
        if (!isRectangular(base) || !isRectangular(proposed)) return;
        expect(isRectangular(apply(base, chosen(diff(base, proposed), choice)))).toBe(true);
      }),
      RUNS,
    );
  });
});

describe('laws of rebase', () => {
  it('some first and the others moved over them is the same as all at once', () => {
    fc.assert(
      fc.property(versions, choices, ({ base, proposed }, choice) => {
        const changes = diff(base, proposed);
        const first = chosen(changes, choice);
        const later = changes.filter((change) => !first.includes(change));
        const moved = later.map((change) => rebase(change, first));
        expect(moved).not.toContain(null);
        expect(
          apply(
            apply(base, first),
            moved.flatMap((change) => change ?? []),
          ).eq(proposed),
        ).toBe(true);
      }),
      RUNS,
    );
  });

  it('holds for two authors of one base, one change after another', () => {
    fc.assert(
      fc.property(bodies, editings, editings, (base, ours, theirs) => {
        const taken = diff(base, edited(base, ours));
        const free = diff(base, edited(base, theirs)).filter((change) => !taken.some((other) => overlaps(change, other)));
        const together = attempt(() => apply(base, [...taken, ...free]));
        if (!together) return;
        const moved = free.map((change) => rebase(change, taken)!);
        expect(apply(apply(base, taken), moved).eq(together)).toBe(true);
      }),
      RUNS,
    );
  });
});

/** Two authors may each delete one of the last two items; such a pair is refused and no law speaks of it. */
function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}

function isRectangular(body: ReturnType<typeof apply>): boolean {
  let isSo = true;
  body.descendants((node) => {
    if (node.type.name !== 'table') return;
    const widths = node.children.map((row) => row.children.reduce((sum, { attrs }) => sum + Number(attrs['colspan']), 0));
    if (new Set(widths).size > 1) isSo = false;
  });
  return isSo;
}
