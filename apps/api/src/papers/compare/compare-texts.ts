import type { ComparedClause, ComparedStatus, ComparisonCounts } from '@vizavi/api-types';
import { canonicalJson, numbering, orderedClauses } from '@vizavi/document-model';
import { fill, type Body, type ManifestEntry } from '@vizavi/domain';
import type { ContractText } from '../../contracts/text/contract-text.query';
import { bodyOfEntry } from '../../contracts/text/current-text';
import { compareBodies } from './compare-bodies';
import { movedClauses } from './moved-clauses';
import { plainBody } from './plain-body';

/** A text in reading order, with the numbers that its clauses had in it. */
interface Reading {
  readonly source: ContractText;
  readonly ordered: readonly ManifestEntry[];
  readonly byId: ReadonlyMap<string, ManifestEntry>;
  readonly numbers: ReadonlyMap<string, string>;
}

function readingOf(source: ContractText): Reading {
  const ordered = orderedClauses(source.text.manifest);
  return { source, ordered, byId: new Map(ordered.map((entry) => [entry.clauseId, entry])), numbers: numbering(ordered) };
}

const filledBody = ({ source }: Reading, entry: ManifestEntry): Body | null => {
  const body = bodyOfEntry(source.text, entry);
  return body && plainBody(fill(body, source.scope));
};

const sameBody = (a: Body | null, b: Body | null): boolean =>
  a === b || canonicalJson(JSON.parse(JSON.stringify(a))) === canonicalJson(JSON.parse(JSON.stringify(b)));

/** Ids of both texts in reading order; what is gone stands after what it followed. */
function mergedIds(from: Reading, to: Reading): readonly string[] {
  const merged = to.ordered.map((entry) => entry.clauseId);
  from.ordered.forEach((entry, index) => {
    if (to.byId.has(entry.clauseId)) return;
    const before = from.ordered[index - 1];
    merged.splice(before ? merged.indexOf(before.clauseId) + 1 : 0, 0, entry.clauseId);
  });
  return merged;
}

/** Two texts of one contract, clause by clause in reading order, as their reader sees them: answers and numbers in place. Pure. */
export function compareTexts(earlier: ContractText, later: ContractText): readonly ComparedClause[] {
  const [from, to] = [readingOf(earlier), readingOf(later)];
  const moved = movedClauses(from.ordered, to.ordered);
  return mergedIds(from, to).map((clauseId) => {
    const [was, is] = [from.byId.get(clauseId) ?? null, to.byId.get(clauseId) ?? null];
    const [before, after] = [was && filledBody(from, was), is && filledBody(to, is)];
    const status = statusOf(was, is, sameBody(before, after));
    const [numberBefore, number] = [from.numbers.get(clauseId) ?? null, to.numbers.get(clauseId) ?? null];
    return {
      clauseId,
      parentId: (is ?? was)!.parentId,
      number: (number ?? numberBefore)!,
      numberBefore: numberBefore === number ? null : numberBefore,
      depth: (number ?? numberBefore)!.split('.').length,
      status,
      moved: moved.has(clauseId),
      heading: (is ?? was)!.heading,
      headingBefore: was && is && was.heading !== is.heading ? was.heading : null,
      body: before && after && !sameBody(before, after) ? compareBodies(clauseId, before, after) : (after ?? before),
      earlier: status === 'same' || !was ? null : bodyOfEntry(from.source.text, was),
    };
  });
}

function statusOf(was: ManifestEntry | null, is: ManifestEntry | null, same: boolean): ComparedStatus {
  if (!was) return 'inserted';
  if (!is) return 'deleted';
  return same && was.heading === is.heading ? 'same' : 'changed';
}

export function countsOf(clauses: readonly ComparedClause[]): ComparisonCounts {
  const count = (status: ComparedStatus): number => clauses.filter((one) => one.status === status).length;
  return {
    changed: count('changed'),
    inserted: count('inserted'),
    deleted: count('deleted'),
    moved: clauses.filter((one) => one.moved).length,
  };
}
