import { BodyFault, diff, overlaps, parseBody, bodyToJson } from '@vizavi/document-model';
import {
  changedClauses,
  counterKind,
  isChangeOpen,
  type Body,
  type Change,
  type ClauseType,
  type Contract,
  type ContractCommand,
  type ManifestEntry,
  type Pick,
  type Place,
  type SuggestedChange,
  type Suggestion,
  type TextOutcome,
} from '@vizavi/domain';
import { ProblemError } from '../../platform/http/problem-error';
import { bodyOfEntry, manifestOf, type CurrentText } from './current-text';
import { fold, isToFold } from './fold';
import { placeFits, standsThere } from './move-clause';
import { hashOfBody } from './form-store';

export const NO_TEXT: TextOutcome = { folded: null, revisionHash: null, proposal: null, touched: [], overlaps: false };

const WHOLE_CLAUSE: Change = { order: 0, kind: 'clause', from: 0, to: 0, slice: null };

/** What a command does to the text, computed before it is judged; `body` is what the member wrote. */
export function textOutcome(contract: Contract, command: ContractCommand, text: CurrentText, body: Body | null): TextOutcome {
  switch (command.type) {
    case 'submit':
    case 'handOff':
    case 'approve':
    case 'approveWithRemarks':
    case 'returnForRework':
    case 'passOver':
    case 'migrateRoute': {
      const folded = fold(contract, text);
      const manifest = folded?.revision.manifest ?? text.manifest;
      return {
        ...NO_TEXT,
        folded,
        revisionHash: folded?.revision.hash ?? text.latest?.hash ?? null,
        touched: touchedIn(contract, text, manifest),
      };
    }
    case 'settleDuties':
    case 'breakSilence':
      return { ...NO_TEXT, touched: touchedIn(contract, text, text.manifest) };
    case 'suggest':
      return { ...NO_TEXT, proposal: proposal(text, command.clauseId, command.kind, command.place, body) };
    case 'reviseSuggestion':
    case 'counter': {
      const one = contract.suggestions.find((candidate) => candidate.id === command.suggestionId);
      const kind = one && command.type === 'counter' ? counterKind(one.kind) : one?.kind;
      return { ...NO_TEXT, proposal: one && kind ? proposal(text, one.clauseId, kind, one.place, body) : null };
    }
    case 'accept':
      return { ...NO_TEXT, overlaps: collide(contract, text, [command]) };
    case 'answerMany':
      return { ...NO_TEXT, overlaps: command.answer === 'accept' && collide(contract, text, command.picks) };
    case 'reopen': {
      const one = contract.suggestions.find((candidate) => candidate.id === command.suggestionId);
      return { ...NO_TEXT, overlaps: one !== undefined && hasMovedOn(one, text) };
    }
    default:
      return NO_TEXT;
  }
}

/** Types of the clauses that read otherwise than the form would have them for these answers. */
const touchedIn = (contract: Contract, text: CurrentText, manifest: readonly ManifestEntry[]): readonly ClauseType[] => [
  ...new Set(changedClauses(manifestOf(text.form, contract, text.answers), manifest).map((one) => one.clauseType)),
];

type Proposal = TextOutcome['proposal'];

function proposal(text: CurrentText, clauseId: string, kind: Suggestion['kind'], place: Place | null, body: Body | null): Proposal {
  const entry = text.manifest.find((one) => one.clauseId === clauseId);
  if (kind === 'insert') return inserted(text, place?.parentId ?? null, body);
  if (kind === 'move') return entry && place ? movedClause(text, entry, place) : null;
  const base = entry && bodyOfEntry(text, entry);
  if (!entry || !base) return null;
  const negotiability = text.form.clauseById.get(clauseId)?.negotiability ?? 'open';
  const common = { baseHash: entry.bodyHash, negotiability };
  if (kind === 'delete') return { ...common, proposedHash: null, proposed: null, changes: [WHOLE_CLAUSE] };
  const next = parsed(body);
  const proposed = bodyToJson(next) as Body;
  return { ...common, proposedHash: hashOfBody(proposed), proposed, changes: diff(parseBody(base), next) };
}

/** A clause does not go into itself, and one that would stand where it stands changes nothing. */
function movedClause(text: CurrentText, entry: ManifestEntry, place: Place): Proposal {
  const fits = placeFits(text.manifest, entry, place);
  if (!fits) return null;
  const changes = standsThere(text.manifest, entry, place) ? [] : [WHOLE_CLAUSE];
  const negotiability = text.form.clauseById.get(entry.clauseId)?.negotiability ?? 'open';
  return { baseHash: entry.bodyHash, proposedHash: null, proposed: null, changes, negotiability };
}

function inserted(text: CurrentText, parentId: string | null, body: Body | null): Proposal {
  const section: ManifestEntry | undefined = text.manifest.find((one) => one.clauseId === parentId);
  if (!section) return null;
  const proposed = bodyToJson(parsed(body)) as Body;
  return { baseHash: null, proposedHash: hashOfBody(proposed), proposed, changes: [WHOLE_CLAUSE], negotiability: 'open' };
}

/** What came from outside is parsed by the schema before anything looks at it. */
function parsed(body: Body | null) {
  if (!body) throw new ProblemError(422, 'body-required', { field: 'body' });
  try {
    return parseBody(body);
  } catch (fault) {
    if (fault instanceof BodyFault) throw new ProblemError(422, 'body-invalid', { field: 'body', values: { reason: fault.reason } });
    throw fault;
  }
}

interface Claim {
  readonly kind: Suggestion['kind'];
  readonly clauseId: string;
  readonly suggestionId: string;
  readonly change: SuggestedChange;
}

const claimsOf = (one: Suggestion, changes: readonly SuggestedChange[]): readonly Claim[] =>
  changes.map((change) => ({ kind: one.kind, clauseId: one.clauseId, suggestionId: one.id, change }));

/** A clause may be moved and reworded at once; everything else that is done to a whole clause is done alone. */
function areAtOdds(a: Claim, b: Claim): boolean {
  if (a.clauseId !== b.clauseId || a.suggestionId === b.suggestionId || [a.kind, b.kind].includes('insert')) return false;
  if (a.kind !== b.kind && [a.kind, b.kind].sort().join() === 'move,replace') return false;
  return a.change.kind === 'clause' || b.change.kind === 'clause' || overlaps(a.change, b.change);
}

/** Whether the words for which a suggestion was written are still those of its clause. */
function hasMovedOn(one: Suggestion, text: CurrentText): boolean {
  if (one.kind === 'insert') return false;
  const entry = text.manifest.find((candidate) => candidate.clauseId === one.clauseId);
  return !entry || (one.kind !== 'move' && entry.bodyHash !== one.baseHash);
}

/** Whether accepting these would put two changes over one range, or over a text that has moved on. */
function collide(contract: Contract, text: CurrentText, picks: readonly Pick[]): boolean {
  const taken: Claim[] = contract.suggestions.flatMap((one) => claimsOf(one, one.changes.filter(isToFold)));
  return picks.some(({ suggestionId, orders }) => {
    const one = contract.suggestions.find((candidate) => candidate.id === suggestionId);
    if (!one) return false;
    const wanted = claimsOf(
      one,
      one.changes.filter((change) => (orders === null ? isChangeOpen(change) : orders.includes(change.order))),
    );
    const odd = hasMovedOn(one, text) || wanted.some((mine) => taken.some((other) => areAtOdds(mine, other)));
    taken.push(...wanted);
    return odd;
  });
}
