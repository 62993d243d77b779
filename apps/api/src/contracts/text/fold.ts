import { apply, bodyToJson, manifestHash, parseBody, rebase, type Change as ModelChange } from '@vizavi/document-model';
import {
  isChangeOpen,
  standingOf,
  type Body,
  type Contract,
  type FoldedChanges,
  type ManifestEntry,
  type OwnedBody,
  type Rebased,
  type RevisionContent,
  type Suggestion,
  type SuggestedChange,
  type TextChanges,
} from '@vizavi/domain';
import { changesOf } from './changes';
import { bodyOfEntry, type CurrentText } from './current-text';
import { hashOfBody } from './form-store';
import { orderAfter, withMoved } from './move-clause';

export interface Folding {
  readonly revision: RevisionContent;
  readonly folded: readonly FoldedChanges[];
  readonly rebased: readonly Rebased[];
  readonly changes: Omit<TextChanges, 'amount'>;
}

/** Accepted and not yet in the text. */
export const isToFold = (change: SuggestedChange): boolean => standingOf(change) === 'accepted' && change.foldedIn === null;

const modelChange = (change: SuggestedChange): ModelChange => change as unknown as ModelChange;

interface Working {
  readonly manifest: readonly ManifestEntry[];
  readonly bodies: readonly OwnedBody[];
  readonly rebased: readonly Rebased[];
}

/**
 * The revision that closing the turn now would give: every accepted change goes into its clause at once, and what is still open over the
 * same clause is moved exactly or left where it was written for. Null when the text stays as it is.
 */
export function fold(contract: Contract, text: CurrentText): Folding | null {
  const taken = contract.suggestions.filter((one) => one.changes.some(isToFold));
  const start: Working = { manifest: text.manifest, bodies: [], rebased: [] };
  const clauseIds = [...new Set(taken.filter((one) => one.kind === 'replace').map((one) => one.clauseId))];
  const replaced = clauseIds.reduce((working, clauseId) => foldClause(contract, text, taken, working, clauseId), start);
  const { manifest, bodies, rebased } = taken.filter((one) => one.kind !== 'replace').reduce(foldWhole, replaced);
  const attachments = contract.attachments.map(({ id, order, fileHash, title }) => ({ id, order, hash: fileHash, title }));
  const hash = manifestHash(manifest, text.answers, attachments);
  if (hash === text.latest?.hash) return null;
  const folded = taken.map((one) => ({ suggestionId: one.id, orders: one.changes.filter(isToFold).map((change) => change.order) }));
  const revision = { number: (text.latest?.number ?? 0) + 1, hash, manifest, answers: text.answers, attachments, bodies };
  return { revision, folded, rebased, changes: changesOf(text, revision) };
}

function foldClause(contract: Contract, text: CurrentText, taken: readonly Suggestion[], working: Working, clauseId: string): Working {
  const entry = working.manifest.find((one) => one.clauseId === clauseId);
  const base = entry && bodyOfEntry(text, entry);
  if (!entry || !base) return working;
  const mine = taken.filter((one) => one.clauseId === clauseId && one.kind === 'replace' && one.baseHash === entry.bodyHash);
  const changes = mine.flatMap((one) => one.changes.filter(isToFold)).sort((a, b) => a.from - b.from || a.to - b.to);
  const body = bodyToJson(
    apply(
      parseBody(base),
      changes.map((change, order) => ({ ...modelChange(change), order })),
    ),
  ) as Body;
  const bodyHash = hashOfBody(body);
  return {
    manifest: working.manifest.map((one) => (one === entry ? { ...one, bodyHash, owner: 'contract' as const } : one)),
    bodies: [...working.bodies, { hash: bodyHash, body }],
    rebased: [...working.rebased, ...moved(contract, clauseId, entry.bodyHash, bodyHash, changes)],
  };
}

/** Open suggestions over the folded clause, moved where every open change can be moved exactly. */
function moved(
  contract: Contract,
  clauseId: string,
  from: string | null,
  to: string,
  applied: readonly SuggestedChange[],
): readonly Rebased[] {
  const open = contract.suggestions.filter(
    (one) => one.clauseId === clauseId && one.kind === 'replace' && one.baseHash === from && one.changes.some(isChangeOpen),
  );
  return open.flatMap((one) => {
    const changes = one.changes.filter(isChangeOpen).map((change) => rebase(modelChange(change), applied.map(modelChange)));
    if (changes.some((change) => change === null)) return [];
    return [
      {
        suggestionId: one.id,
        baseHash: to,
        changes: changes.map((change) => ({ order: change!.order, from: change!.from, to: change!.to })),
      },
    ];
  });
}

/** A whole clause that comes or goes. */
function foldWhole(working: Working, one: Suggestion): Working {
  if (one.kind === 'move') return one.place ? { ...working, manifest: withMoved(working.manifest, one.clauseId, one.place) } : working;
  if (one.kind === 'delete') return { ...working, manifest: without(working.manifest, one.clauseId) };
  if (!one.proposed || working.manifest.some((entry) => entry.clauseId === one.clauseId)) return working;
  const bodyHash = hashOfBody(one.proposed);
  const parent = working.manifest.find((entry) => entry.clauseId === one.place?.parentId);
  const entry: ManifestEntry = {
    clauseId: one.clauseId,
    parentId: one.place?.parentId ?? null,
    order: orderAfter(working.manifest, one.place?.parentId ?? null, one.place?.afterClauseId),
    clauseType: parent?.clauseType ?? 'general',
    heading: one.heading,
    bodyHash,
    owner: 'contract',
  };
  return { ...working, manifest: [...working.manifest, entry], bodies: [...working.bodies, { hash: bodyHash, body: one.proposed }] };
}

const without = (manifest: readonly ManifestEntry[], clauseId: string): readonly ManifestEntry[] => {
  const gone = new Set([clauseId]);
  for (const entry of manifest) if (entry.parentId !== null && gone.has(entry.parentId)) gone.add(entry.clauseId);
  return manifest.filter((entry) => !gone.has(entry.clauseId));
};
