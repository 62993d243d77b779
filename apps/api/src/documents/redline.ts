import { mark, overlaps, parseBody, type Change as ModelChange, type MarkedChange } from '@vizavi/document-model';
import { isChangeOpen, type Body, type Contract, type ManifestEntry, type Suggestion } from '@vizavi/domain';
import { bodyOfEntry, GAP, type CurrentText } from '../contracts/text/current-text';
import { withMoves } from './moves-in-redline';
import { openOf, type RedlinedEntry } from './redlined-entry';

export const plainEntries = (text: CurrentText): readonly RedlinedEntry[] =>
  text.manifest.map((entry) => ({ ...entry, body: bodyOfEntry(text, entry) }));

/** The text with every open suggestion shown in its place; where two claim the same words, the earlier one is drawn. */
export function redlinedEntries(contract: Contract, text: CurrentText): readonly RedlinedEntry[] {
  const deleted = new Set(openOf(contract, 'delete').map((one) => one.clauseId));
  const present = plainEntries(text).map((entry) => ({
    ...entry,
    body: entry.body && marked(contract, entry, entry.body),
    ...(deleted.has(entry.clauseId) ? { status: 'deleted' as const } : {}),
  }));
  return [...withMoves(contract, text.manifest, present), ...openOf(contract, 'insert').map((one) => insertedEntry(one, text.manifest))];
}

function marked(contract: Contract, entry: ManifestEntry, base: Body): Body {
  const changes: MarkedChange[] = [];
  for (const one of openOf(contract, 'replace').filter(
    (candidate) => candidate.clauseId === entry.clauseId && candidate.baseHash === entry.bodyHash,
  ))
    for (const change of one.changes.filter(isChangeOpen)) {
      const next = { ...(change as unknown as ModelChange), id: `${one.id}:${change.order}`, side: one.side };
      if (!changes.some((other) => overlaps(other, next))) changes.push(next);
    }
  changes.sort((a, b) => a.from - b.from || a.to - b.to);
  return changes.length === 0
    ? base
    : mark(
        parseBody(base),
        changes.map((change, order) => ({ ...change, order })),
      );
}

function insertedEntry(one: Suggestion, manifest: readonly ManifestEntry[]): RedlinedEntry {
  const after = manifest.find((entry) => entry.clauseId === one.place?.afterClauseId);
  return {
    clauseId: one.clauseId,
    parentId: one.place?.parentId ?? null,
    order: after ? after.order + 1 : GAP / 2,
    clauseType: 'general',
    heading: one.heading,
    bodyHash: one.proposedHash,
    owner: 'contract',
    body: one.proposed,
    status: 'inserted',
  };
}
