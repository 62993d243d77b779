import * as fc from 'fast-check';
import { bodyToJson } from '../body/to-json';
import { apply } from '../changes/apply';
import { diff } from '../changes/diff';
import type { Body } from '../body/schema';
import { chosen, choices, RUNS, versions } from '../testing/laws';
import { mark } from './mark';
import type { MarkedChange } from './marked-body';
import { markedSchema } from './marked-schema';
import { unmark } from './unmark';
import { redlineSpans } from './spans';

describe('laws of mark and unmark', () => {
  it('the marked body is valid', () => {
    fc.assert(
      fc.property(versions, ({ base, proposed }) => markedSchema.nodeFromJSON(mark(base, signed(base, proposed))).check()),
      RUNS,
    );
  });

  it('rejecting all gives the base, accepting all the proposed body', () => {
    fc.assert(
      fc.property(versions, ({ base, proposed }) => {
        const marked = mark(base, signed(base, proposed));
        expect(bodyToJson(unmark(marked, () => false))).toEqual(bodyToJson(base));
        expect(bodyToJson(unmark(marked, () => true))).toEqual(bodyToJson(proposed));
      }),
      RUNS,
    );
  });

  it('accepting some is the same as applying them', () => {
    fc.assert(
      fc.property(versions, choices, ({ base, proposed }, choice) => {
        const changes = signed(base, proposed);
        const taken = chosen(changes, choice);
        const ids = new Set(taken.map(({ id }) => id));
        expect(bodyToJson(unmark(mark(base, changes), (id) => ids.has(id)))).toEqual(bodyToJson(apply(base, taken)));
      }),
      RUNS,
    );
  });
});

describe('laws of redlineSpans', () => {
  it('without what is inserted and with what is deleted the words are those of the base', () => {
    fc.assert(
      fc.property(versions, ({ base, proposed }) => {
        const { insertions, deletions } = redlineSpans(base, proposed);
        const inserted = insertions.reduce((sum, { from, to }) => sum + letters(proposed.textBetween(from, to)), 0);
        const deleted = deletions.reduce((sum, { text }) => sum + letters(text), 0);
        expect(letters(proposed.textContent) - inserted + deleted).toBe(letters(base.textContent));
      }),
      RUNS,
    );
  });
});

function signed(base: Body, proposed: Body): readonly MarkedChange[] {
  return diff(base, proposed).map((change) => ({ ...change, id: `change-${change.order}`, side: 'client' }));
}

function letters(text: string): number {
  return text.replaceAll('¶', '').replaceAll(/\{[^}]*\}/g, '').length;
}
