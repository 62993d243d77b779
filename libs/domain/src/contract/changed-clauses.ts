import type { ChangedClause } from '../approval/guard';
import type { ClauseType } from '../template/form';
import type { ManifestEntry } from './revision';

const reads = (entry: ManifestEntry): string => JSON.stringify([entry.heading, entry.bodyHash]);

/** The clauses that differ between two texts, in the order of the later one, the gone ones last. Where a clause stands does not matter. */
export function changedClauses(before: readonly ManifestEntry[], after: readonly ManifestEntry[]): readonly ChangedClause[] {
  const old = new Map(before.map((entry) => [entry.clauseId, reads(entry)]));
  const kept = new Set(after.map((entry) => entry.clauseId));
  const differ = after.filter((entry) => old.get(entry.clauseId) !== reads(entry));
  const gone = before.filter((entry) => !kept.has(entry.clauseId));
  return [...differ, ...gone].map(({ clauseId, clauseType }) => ({ clauseId, clauseType: clauseType as ClauseType }));
}
