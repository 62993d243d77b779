import type { ManifestEntry, Place } from '@vizavi/domain';
import { GAP } from './current-text';

type Manifest = readonly ManifestEntry[];

const siblingsOf = (manifest: Manifest, parentId: string | null): readonly ManifestEntry[] =>
  manifest.filter((entry) => entry.parentId === parentId).sort((a, b) => a.order - b.order);

/** Half-way between the clause after which it stands and the next sibling; null: first; a clause that is not there: last. */
export function orderAfter(manifest: Manifest, parentId: string | null, afterClauseId: string | null | undefined): number {
  const siblings = siblingsOf(manifest, parentId);
  const index = siblings.findIndex((entry) => entry.clauseId === afterClauseId);
  if (index < 0) return afterClauseId === null ? (siblings[0]?.order ?? GAP) / 2 : (siblings.at(-1)?.order ?? 0) + GAP;
  const next = siblings[index + 1];
  return next ? (siblings[index]!.order + next.order) / 2 : siblings[index]!.order + GAP;
}

const parentOf = (entry: ManifestEntry, place: Place): string | null => place.parentId ?? entry.parentId;

function isWithin(manifest: Manifest, id: string | null, ancestorId: string): boolean {
  if (id === null) return false;
  return id === ancestorId || isWithin(manifest, manifest.find((entry) => entry.clauseId === id)?.parentId ?? null, ancestorId);
}

/** Whether the place is one of the text: its section and neighbour are there, and the clause does not go into itself. */
export function placeFits(manifest: Manifest, entry: ManifestEntry, place: Place): boolean {
  const parentId = parentOf(entry, place);
  const isThere = parentId === null || manifest.some((one) => one.clauseId === parentId);
  const neighbours = siblingsOf(manifest, parentId).filter((one) => one !== entry);
  const follows = place.afterClauseId === null || neighbours.some((one) => one.clauseId === place.afterClauseId);
  return isThere && follows && !isWithin(manifest, parentId, entry.clauseId);
}

/** Whether the clause stands at the place already. */
export function standsThere(manifest: Manifest, entry: ManifestEntry, place: Place): boolean {
  if (parentOf(entry, place) !== entry.parentId) return false;
  const siblings = siblingsOf(manifest, entry.parentId);
  return (siblings[siblings.indexOf(entry) - 1]?.clauseId ?? null) === place.afterClauseId;
}

/** The text with a clause, and all that belongs to it, at another place; it stays where it is when the place has gone. */
export function withMoved(manifest: Manifest, clauseId: string, place: Place): Manifest {
  const entry = manifest.find((one) => one.clauseId === clauseId);
  if (!entry || !placeFits(manifest, entry, place)) return manifest;
  const rest = manifest.filter((one) => one !== entry);
  const parentId = parentOf(entry, place);
  return [...rest, { ...entry, parentId, order: orderAfter(rest, parentId, place.afterClauseId) }];
}
