import type { Contract, ManifestEntry, Suggestion } from '@vizavi/domain';
import { orderAfter, placeFits, standsThere } from '../contracts/text/move-clause';
import { openOf, type RedlinedEntry } from './redlined-entry';

/** Id of the copy of a clause at the place where a suggestion would have it. */
const copyId = (one: Suggestion, clauseId: string): string => `${one.id}:${clauseId}`;

/** A clause that is proposed to move is shown twice: struck where it stands, and as new where it shall stand, with all that lies under it. */
export function withMoves(
  contract: Contract,
  manifest: readonly ManifestEntry[],
  entries: readonly RedlinedEntry[],
): readonly RedlinedEntry[] {
  const moves = openOf(contract, 'move').filter((one) => {
    const entry = manifest.find(({ clauseId }) => clauseId === one.clauseId);
    return entry && one.place && placeFits(manifest, entry, one.place) && !standsThere(manifest, entry, one.place);
  });
  return moves.reduce((shown, one) => withMove(one, manifest, shown), entries);
}

function withMove(one: Suggestion, manifest: readonly ManifestEntry[], entries: readonly RedlinedEntry[]): readonly RedlinedEntry[] {
  const root = entries.find(({ clauseId, status }) => clauseId === one.clauseId && status === undefined);
  if (!root) return entries;
  const place = one.place!;
  const parentId = place.parentId ?? root.parentId;
  const copy: RedlinedEntry = {
    ...root,
    clauseId: copyId(one, root.clauseId),
    copyOf: root.clauseId,
    parentId,
    order: orderAfter(
      manifest.filter(({ clauseId }) => clauseId !== root.clauseId),
      parentId,
      place.afterClauseId,
    ),
    status: 'inserted',
    moveId: one.id,
  };
  const below = under(entries, root.clauseId).map((entry) => ({
    ...entry,
    clauseId: copyId(one, entry.clauseId),
    copyOf: entry.clauseId,
    parentId: copyId(one, entry.parentId!),
  }));
  const kept = entries.map((entry) => (entry === root ? { ...entry, status: 'deleted' as const, moveId: one.id } : entry));
  return [...kept, copy, ...below];
}

const under = (entries: readonly RedlinedEntry[], clauseId: string): readonly RedlinedEntry[] =>
  entries.filter(({ parentId }) => parentId === clauseId).flatMap((entry) => [entry, ...under(entries, entry.clauseId)]);
