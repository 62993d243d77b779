import { likeness, wordsOf, type Words } from '../match/likeness';
import type { CutClause } from './cut-paper';
import type { KnownForm, NearForm } from './own-paper';

/** So much must a clause have in common with one of the form to be compared with it word by word. */
const SAME_CLAUSE = 0.35;
const SAME_HEADING = 0.6;

/** The forms by how many words they share with a text. */
export function nearForms(clauses: readonly CutClause[], forms: readonly KnownForm[]): readonly NearForm[] {
  const words = wordsOf(clauses.map(({ text }) => text).join(' '));
  return forms
    .map(({ key, clauses: own }) => ({ key, likeness: likeness(words, wordsOf(own.map(({ text }) => text).join(' '))) }))
    .sort((a, b) => b.likeness - a.likeness);
}

/** Which clause of the form each clause of a text is, the likest pairs first, none twice. */
export function sameClauses(clauses: readonly CutClause[], form: KnownForm | undefined): ReadonlyMap<CutClause, string> {
  const theirs = (form?.clauses ?? []).map((clause) => ({ ...clause, words: wordsOf(clause.text) }));
  const pairs = clauses.flatMap((clause) => {
    const isSection = clause.heading !== null && clause.body === null;
    const words: Words = wordsOf(isSection ? (clause.heading ?? '') : clause.text);
    const least = isSection ? SAME_HEADING : SAME_CLAUSE;
    return theirs
      .filter((other) => other.isSection === isSection)
      .map(({ clauseId, words: others }) => ({ clause, clauseId, share: likeness(words, others) }))
      .filter(({ share }) => share >= least);
  });
  const same = new Map<CutClause, string>();
  const taken = new Set<string>();
  for (const { clause, clauseId } of pairs.sort((a, b) => b.share - a.share)) {
    if (same.has(clause) || taken.has(clauseId)) continue;
    same.set(clause, clauseId);
    taken.add(clauseId);
  }
  return same;
}
