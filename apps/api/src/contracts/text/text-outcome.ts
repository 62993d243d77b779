import { BodyFault, diff, overlaps, parseBody, bodyToJson } from '@vizavi/document-model';
import {
  changedClauses,
  type Body,
  type Change,
  type ClauseType,
  type Contract,
  type ContractCommand,
  type ManifestEntry,
  type Suggestion,
  type TextOutcome,
} from '@vizavi/domain';
import { ProblemError } from '../../platform/http/problem-error';
import { bodyOfEntry, manifestOf, type CurrentText } from './current-text';
import { fold, isToFold } from './fold';
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
    case 'returnForRework': {
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
      return { ...NO_TEXT, proposal: proposal(text, command.clauseId, command.kind, command.place?.parentId ?? null, body) };
    case 'reviseSuggestion':
    case 'counter': {
      const one = contract.suggestions.find((candidate) => candidate.id === command.suggestionId);
      const kind = one?.kind === 'delete' && command.type === 'counter' ? 'replace' : one?.kind;
      return { ...NO_TEXT, proposal: one && kind ? proposal(text, one.clauseId, kind, one.place?.parentId ?? null, body) : null };
    }
    case 'accept':
      return { ...NO_TEXT, overlaps: collides(contract, text, command.suggestionId, command.orders) };
    default:
      return NO_TEXT;
  }
}

/** Types of the clauses that read otherwise than the form would have them for these answers. */
const touchedIn = (contract: Contract, text: CurrentText, manifest: readonly ManifestEntry[]): readonly ClauseType[] => [
  ...new Set(changedClauses(manifestOf(text.form, contract, text.answers), manifest).map((one) => one.clauseType)),
];

type Proposal = TextOutcome['proposal'];

function proposal(text: CurrentText, clauseId: string, kind: Suggestion['kind'], parentId: string | null, body: Body | null): Proposal {
  const entry = text.manifest.find((one) => one.clauseId === clauseId);
  if (kind === 'insert') return inserted(text, parentId, body);
  const base = entry && bodyOfEntry(text, entry);
  if (!entry || !base) return null;
  const negotiability = text.form.clauseById.get(clauseId)?.negotiability ?? 'open';
  const common = { baseHash: entry.bodyHash, negotiability };
  if (kind === 'delete') return { ...common, proposedHash: null, proposed: null, changes: [WHOLE_CLAUSE] };
  const next = parsed(body);
  const proposed = bodyToJson(next) as Body;
  return { ...common, proposedHash: hashOfBody(proposed), proposed, changes: diff(parseBody(base), next) };
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

/** Whether accepting would put two changes over one range, or over a text that has moved on. */
function collides(contract: Contract, text: CurrentText, suggestionId: string, orders: readonly number[] | null): boolean {
  const one = contract.suggestions.find((candidate) => candidate.id === suggestionId);
  if (!one || one.kind === 'insert') return false;
  const entry = text.manifest.find((candidate) => candidate.clauseId === one.clauseId);
  if (!entry || entry.bodyHash !== one.baseHash) return true;
  const wanted = one.changes.filter((change) => orders === null || orders.includes(change.order));
  const others = contract.suggestions.filter((other) => other.clauseId === one.clauseId && other.id !== one.id && other.kind !== 'insert');
  const accepted = others.flatMap((other) => other.changes.filter(isToFold));
  return accepted.some((change) => change.kind === 'clause' || wanted.some((mine) => mine.kind === 'clause' || overlaps(mine, change)));
}
