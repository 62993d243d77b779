import * as fc from 'fast-check';
import { chosen, choices, RUNS, versions } from '../testing/laws';
import { bodies } from '../testing/bodies';
import { edited, editings } from '../testing/edits';
import { bodyToJson } from '../body/to-json';
import type { Body } from '../body/schema';
import { apply, ChangeConflict } from './apply';
import type { Change } from './change';
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
  it('some first and the others moved over them, one by one in any order, is the same as all at once', () => {
    fc.assert(
      fc.property(versions, choices, ({ base, proposed }, choice) => {
        const changes = diff(base, proposed);
        const first = chosen(changes, choice);
        const others = changes.filter((change) => !first.includes(change));
        expect(oneByOne(base, first, others).eq(proposed)).toBe(true);
        expect(oneByOne(base, first, others.toReversed()).eq(proposed)).toBe(true);
      }),
      RUNS,
    );
  });

  it('holds for two authors of one base', () => {
    fc.assert(
      fc.property(bodies, editings, editings, (base, ours, theirs) => {
        const taken = diff(base, edited(base, ours));
        const free = diff(base, edited(base, theirs)).filter((change) => !taken.some((other) => overlaps(change, other)));
        unlessUnfit(() => expect(oneByOne(base, taken, free).eq(apply(base, [...taken, ...free]))).toBe(true));
      }),
      RUNS,
    );
  });
});

function oneByOne(base: Body, applied: readonly Change[], others: readonly Change[]): Body {
  return others.reduce(({ body, done }, change) => ({ body: apply(body, [rebase(change, done)!]), done: [...done, change] }), {
    body: apply(base, applied),
    done: applied,
  }).body;
}

/** Two authors may each delete one of the last two items; such a pair is refused and no law speaks of it. */
function unlessUnfit(act: () => void): void {
  try {
    act();
  } catch (fault) {
    if (!(fault instanceof ChangeConflict && fault.reason === 'unfit')) throw fault;
  }
}

function isRectangular(body: Body): boolean {
  let isSo = true;
  body.descendants((node) => {
    if (node.type.name !== 'table') return;
    const widths = node.children.map((row) => row.children.reduce((sum, { attrs }) => sum + Number(attrs['colspan']), 0));
    if (new Set(widths).size > 1) isSo = false;
  });
  return isSo;
}
