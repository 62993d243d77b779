import type { Finding } from '@vizavi/document-engine';
import { apply, bodyHash, bodyToJson, ChangeConflict, diff, type NodeJson, overlaps, parseBody, trustedBody } from '@vizavi/document-model';
import {
  isOpen,
  type Body,
  type Contract,
  type ContractCommand,
  type ManifestEntry,
  type Place,
  type Side,
  type Suggestion,
  type SuggestionSource,
} from '@vizavi/domain';
import { bodyOfEntry, type CurrentText } from '../contracts/text/current-text';
import { placeFits, standsThere } from '../contracts/text/move-clause';

export const PLAN_BLOCKS = [
  'clause-fixed',
  'clause-unknown',
  'clause-has-your-suggestion',
  'import-text-moved',
  'import-unreadable',
] as const;
export type PlanBlock = (typeof PLAN_BLOCKS)[number];

/** What taking a finding would do now: an act, nothing because it is done already, or nothing for a reason. */
export type Plan =
  | { readonly kind: 'act'; readonly command: ContractCommand; readonly body: Body | null }
  | { readonly kind: 'already' }
  | { readonly kind: 'blocked'; readonly code: PlanBlock };

export interface Ground {
  readonly contract: Contract;
  readonly text: CurrentText;
  readonly side: Side;
  readonly reason: string;
  readonly importId: string;
  readonly fileName: string;
  readonly newClauseId: () => string;
}

const blocked = (code: PlanBlock): Plan => ({ kind: 'blocked', code });

/** Judges one finding against the contract as it stands; `clauseId` is the clause that a person says it is. Pure but for new ids. */
export function planFinding(finding: Finding, clauseId: string | null, ground: Ground): Plan {
  const wanted = clauseId ?? finding.clauseId;
  if (finding.kind === 'insert' && clauseId === null) return insertion(finding, ground);
  if (wanted === null) return blocked('clause-unknown');
  if (finding.kind === 'accepted' || finding.kind === 'rejected') return answering(finding, wanted, ground);
  if (finding.kind === 'delete') return deletion(finding, wanted, ground);
  if (finding.kind === 'move') return move(finding, wanted, ground);
  return replacement(finding, wanted, ground);
}

const openOn = (contract: Contract, clauseId: string, isMine: (one: Suggestion) => boolean): Suggestion | undefined =>
  contract.suggestions.find(
    (one) => one.clauseId === clauseId && isMine(one) && isOpen(one) && one.changes.some(({ answers }) => answers.length === 0),
  );

const sourceOf = ({ importId, fileName }: Ground, undeclared: readonly number[]): SuggestionSource => ({ importId, fileName, undeclared });

function isFixed({ text }: Ground, clauseId: string): boolean {
  return text.form.clauseById.get(clauseId)?.negotiability === 'fixed';
}

function replacement(finding: Finding, clauseId: string, ground: Ground): Plan {
  const { contract, text, side, reason } = ground;
  if (finding.body === null) return blocked('import-unreadable');
  const entry = text.manifest.find((one) => one.clauseId === clauseId);
  const theirs = openOn(contract, clauseId, (one) => one.side !== side);
  const own = openOn(contract, clauseId, (one) => one.side === side);
  const merged = entry ? onTheTextThatStands(finding, entry, text) : { body: finding.body, isMoved: false };
  if (merged === null) return blocked('import-text-moved');
  const body = merged.body as Body;
  const hash = bodyHash(parseBody(body));
  if (contract.suggestions.some((one) => one.side === side && one.clauseId === clauseId && one.proposedHash === hash))
    return { kind: 'already' };
  if (entry && hash === entry.bodyHash) return { kind: 'already' };
  if (!entry && !theirs && !own) return blocked('clause-unknown');
  const source = sourceOf(ground, undeclaredIn(finding, merged.isMoved));
  if (own && own.publishedAt === null)
    return { kind: 'act', command: { type: 'reviseSuggestion', suggestionId: own.id, reason, source }, body };
  if (own) return blocked('clause-has-your-suggestion');
  if (theirs) return { kind: 'act', command: { type: 'counter', suggestionId: theirs.id, orders: null, reason, source }, body };
  if (isFixed(ground, clauseId)) return blocked('clause-fixed');
  return { kind: 'act', command: { type: 'suggest', clauseId, kind: 'replace', reason, heading: null, place: null, source }, body };
}

function undeclaredIn({ changes, isUndeclared }: Finding, isMoved: boolean): readonly number[] {
  if (changes.length === 0) return isUndeclared ? [0] : [];
  return changes.filter((change) => change.isUndeclared || (isMoved && isUndeclared)).map(({ order }) => order);
}

interface Merged {
  readonly body: NodeJson;
  readonly isMoved: boolean;
}

/** The file may be older than the text: what it changes is made in the text that stands, or refused where both changed the same words. */
function onTheTextThatStands({ base, body }: Finding, entry: ManifestEntry, text: CurrentText): Merged | null {
  const now = bodyOfEntry(text, entry);
  if (base === null || now === null || bodyHash(trustedBody(base)) === entry.bodyHash) return { body: body!, isMoved: false };
  const [sent, standing] = [trustedBody(base), parseBody(now)];
  const [ours, theirs] = [diff(sent, trustedBody(body!)), diff(sent, standing)];
  if (ours.some((one) => theirs.some((other) => overlaps(one, other)))) return null;
  try {
    const all = [...theirs, ...ours].sort((a, b) => a.from - b.from || a.to - b.to).map((change, order) => ({ ...change, order }));
    return { body: bodyToJson(apply(sent, all)), isMoved: true };
  } catch (fault) {
    if (fault instanceof ChangeConflict) return null;
    throw fault;
  }
}

function insertion(finding: Finding, ground: Ground): Plan {
  const { contract, text, side, reason } = ground;
  if (finding.body === null) return blocked('import-unreadable');
  const above = text.manifest.find((one) => one.clauseId === finding.afterClauseId);
  // A section of the first level has none above it: the clause goes to the end of the one before.
  const parentId = finding.parentId ?? above?.parentId ?? above?.clauseId ?? null;
  if (parentId === null || !text.manifest.some((one) => one.clauseId === parentId)) return blocked('clause-unknown');
  const hash = bodyHash(parseBody(finding.body));
  if (contract.suggestions.some((one) => one.side === side && one.kind === 'insert' && one.proposedHash === hash))
    return { kind: 'already' };
  const afterClauseId = finding.parentId !== null || above?.parentId ? finding.afterClauseId : null;
  const source = sourceOf(ground, finding.isUndeclared ? [0] : []);
  const place = { parentId, afterClauseId };
  const command = {
    type: 'suggest',
    clauseId: ground.newClauseId(),
    kind: 'insert',
    reason,
    heading: finding.heading,
    place,
    source,
  } as const;
  return { kind: 'act', command, body: finding.body };
}

function deletion(finding: Finding, clauseId: string, ground: Ground): Plan {
  const { contract, text, side, reason } = ground;
  const entry = text.manifest.find((one) => one.clauseId === clauseId);
  if (!entry || entry.bodyHash === null) return blocked('clause-unknown');
  const own = contract.suggestions.find((one) => one.side === side && one.clauseId === clauseId && isOpen(one));
  if (own) return own.kind === 'delete' ? { kind: 'already' } : blocked('clause-has-your-suggestion');
  if (isFixed(ground, clauseId)) return blocked('clause-fixed');
  const source = sourceOf(ground, finding.isUndeclared ? [0] : []);
  return { kind: 'act', command: { type: 'suggest', clauseId, kind: 'delete', reason, heading: null, place: null, source }, body: null };
}

function move({ parentId, afterClauseId, isUndeclared }: Finding, clauseId: string, ground: Ground): Plan {
  const { contract, text, side, reason } = ground;
  const place = { parentId, afterClauseId };
  const entry = text.manifest.find((one) => one.clauseId === clauseId);
  if (!entry || !placeFits(text.manifest, entry, place)) return blocked('clause-unknown');
  if (standsThere(text.manifest, entry, place)) return { kind: 'already' };
  const own = contract.suggestions.find((one) => one.side === side && one.clauseId === clauseId && isOpen(one));
  if (own) return own.kind === 'move' && isSame(own.place, place) ? { kind: 'already' } : blocked('clause-has-your-suggestion');
  if (isFixed(ground, clauseId)) return blocked('clause-fixed');
  const source = sourceOf(ground, isUndeclared ? [0] : []);
  return { kind: 'act', command: { type: 'suggest', clauseId, kind: 'move', reason, heading: null, place, source }, body: null };
}

const isSame = (a: Place | null, b: Place): boolean => a?.parentId === b.parentId && a.afterClauseId === b.afterClauseId;

/** What was taken or thrown out in Word is an answer to the other side's proposal. */
function answering(finding: Finding, clauseId: string, { contract, side, reason }: Ground): Plan {
  const theirs = openOn(contract, clauseId, (one) => one.side !== side);
  if (!theirs) return { kind: 'already' };
  const suggestionId = theirs.id;
  if (finding.kind === 'accepted') return { kind: 'act', command: { type: 'accept', suggestionId, orders: null }, body: null };
  return { kind: 'act', command: { type: 'reject', suggestionId, orders: null, reason }, body: null };
}
