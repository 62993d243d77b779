import fc from 'fast-check';
import type { ManifestEntry } from '../contract/revision';
import { wayBack, type StepBack } from './way-back';

const SECTIONS = ['one', 'two', 'three'];
const IDS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

const entry = (clauseId: string, parentId: string | null, bodyHash: string | null): ManifestEntry => ({
  clauseId,
  parentId,
  order: 0,
  clauseType: 'general',
  heading: null,
  bodyHash,
  owner: 'contract',
});

/** A text in reading order: sections that stay, clauses in any of them, in any order and wording. */
const texts = fc
  .tuple(fc.shuffledSubarray(IDS), fc.array(fc.constantFrom(...SECTIONS), { minLength: IDS.length, maxLength: IDS.length }), fc.nat())
  .chain(([ids, sections, seed]) =>
    fc.constant(
      SECTIONS.flatMap((section) => [
        entry(section, null, null),
        ...ids.filter((_, index) => sections[index] === section).map((id) => entry(id, section, `${id}${(seed + id.charCodeAt(0)) % 3}`)),
      ]),
    ),
  );

const shown = (manifest: readonly ManifestEntry[]): readonly string[] =>
  SECTIONS.flatMap((section) =>
    manifest.filter((one) => one.parentId === section).map((one) => `${section}: ${one.clauseId} ${one.bodyHash}`),
  );

/** What accepting a proposal makes of a text. */
const taken =
  (then: readonly ManifestEntry[]) =>
  (now: readonly ManifestEntry[], step: StepBack): readonly ManifestEntry[] => {
    const before = then.find((one) => one.clauseId === step.clauseId);
    if (!('place' in step) && step.kind === 'delete') return now.filter((one) => one.clauseId !== step.clauseId);
    if (!('place' in step)) return now.map((one) => (one.clauseId === step.clauseId ? { ...one, bodyHash: before!.bodyHash } : one));
    const rest = now.filter((one) => one.clauseId !== step.clauseId);
    const at = rest.findIndex((one) => one.clauseId === (step.place.afterClauseId ?? step.place.parentId));
    return [...rest.slice(0, at + 1), { ...before!, parentId: step.place.parentId }, ...rest.slice(at + 1)];
  };

const free = () => null;

describe('the way back to an earlier text', () => {
  it('leads exactly there when all of it is accepted, but for the places of clauses whose words come back', () => {
    fc.assert(
      fc.property(texts, texts, (then, now) => {
        const { steps, left } = wayBack(then, now, free);
        expect(left.every(({ why }) => why === 'placeToo')).toBe(true);
        const after = shown(steps.reduce(taken(then), now));
        if (left.length === 0) expect(after).toEqual(shown(then));
        const words = (lines: readonly string[]) => lines.map((line) => line.split(': ')[1]).sort();
        expect(words(after)).toEqual(words(shown(then)));
      }),
      { numRuns: 1000 },
    );
  });

  it('asks for nothing that is so already: each proposal alone changes the text', () => {
    fc.assert(
      fc.property(texts, texts, (then, now) => {
        for (const step of wayBack(then, now, free).steps) expect(shown(taken(then)(now, step))).not.toEqual(shown(now));
      }),
      { numRuns: 300 },
    );
    fc.assert(fc.property(texts, (text) => expect(wayBack(text, text, free)).toEqual({ steps: [], left: [] })));
  });

  it('proposes at most one thing for a clause, and leaves alone what is held', () => {
    fc.assert(
      fc.property(texts, texts, fc.subarray(IDS), (then, now, held) => {
        const { steps, left } = wayBack(then, now, (id) => (held.includes(id) ? 'ownSuggestion' : null));
        expect(new Set(steps.map((one) => one.clauseId)).size).toBe(steps.length);
        expect(steps.some((one) => held.includes(one.clauseId))).toBe(false);
        expect(left.filter(({ why }) => why === 'ownSuggestion').every((one) => held.includes(one.clauseId))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('says what it cannot bring back: sections and headings', () => {
    const then = [entry('one', null, null), entry('a', 'one', 'words'), entry('two', null, null), entry('b', 'two', 'words')];
    const now = [{ ...then[0]!, heading: 'another' }, then[1]!, entry('three', null, null)];
    const { steps, left } = wayBack(then, now, free);
    expect(steps).toEqual([]);
    expect(left).toEqual([
      { clauseId: 'three', why: 'section' },
      { clauseId: 'one', why: 'heading' },
      { clauseId: 'two', why: 'section' },
      { clauseId: 'b', why: 'noPlace' },
    ]);
  });
});
