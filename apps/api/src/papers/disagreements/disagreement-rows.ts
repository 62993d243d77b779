import type { DisagreementRow, DisagreementsView, ProtocolKind, WordingView } from '@vizavi/api-types';
import { numbering, orderedClauses } from '@vizavi/document-model';
import { clauseStandings, fill, type Body, type ClauseStanding, type ManifestEntry, type Side, type Suggestion } from '@vizavi/domain';
import { plainBody } from '../compare/plain-body';
import type { ContractText } from '../../contracts/text/contract-text.query';
import { bodyOfEntry } from '../../contracts/text/current-text';
import { shownToBoth } from './shown-to-both';

/** The text that stands and what is known of earlier ones. */
export interface DisputedText {
  readonly standing: ContractText;
  /** Bodies for which suggestions were written, by hash. */
  readonly baseOf: (hash: string) => Body | null;
  /** Clauses that are gone, with the number that they had last. */
  readonly gone: ReadonlyMap<string, { readonly entry: ManifestEntry; readonly number: string }>;
}

const ABSENT: WordingView = { kind: 'absent', heading: null, body: null };

/** Rows of the protocol in the order of the text, proposed and gone clauses last. Pure. */
export function disagreementRows(suggestions: readonly Suggestion[], text: DisputedText): readonly DisagreementRow[] {
  const shown = shownToBoth(suggestions);
  const standings = clauseStandings(shown);
  const ordered = orderedClauses(text.standing.text.manifest);
  const numbers = numbering(ordered);
  const places = new Map(ordered.map((entry, index) => [entry.clauseId, index]));
  const ids = [...standings.keys()].sort((a, b) => (places.get(a) ?? Infinity) - (places.get(b) ?? Infinity) || (a < b ? -1 : 1));
  return ids.map((clauseId) => {
    const ofClause = shown.filter((one) => one.clauseId === clauseId);
    return rowOf(standings.get(clauseId)!, ofClause, { text, entry: ordered[places.get(clauseId) ?? -1] ?? null, numbers });
  });
}

interface Standpoint {
  readonly text: DisputedText;
  /** The clause as it stands; null for a proposed one and for one that is gone. */
  readonly entry: ManifestEntry | null;
  readonly numbers: ReadonlyMap<string, string>;
}

function rowOf(standing: ClauseStanding, suggestions: readonly Suggestion[], at: Standpoint): DisagreementRow {
  const { clauseId, state } = standing;
  const gone = at.text.gone.get(clauseId);
  const newest = (side: Side): Suggestion | undefined => newestOf(suggestions, standing, side);
  const place = suggestions[0]?.place;
  const reasonOf = (side: Side): string | null => newest(side)?.reason || lastReason(suggestions, side);
  return {
    clauseId,
    number: at.entry ? (at.numbers.get(clauseId) ?? null) : (gone?.number ?? null),
    afterNumber: at.entry || gone ? null : (at.numbers.get(place?.afterClauseId ?? place?.parentId ?? '') ?? null),
    heading: at.entry?.heading ?? gone?.entry.heading ?? suggestions.find((one) => one.heading)?.heading ?? null,
    state,
    supplier: wordingOf(newest('supplier'), suggestions, at),
    client: wordingOf(newest('client'), suggestions, at),
    agreed: state === 'agreed' ? standingWording(at) : null,
    reasons: { supplier: reasonOf('supplier'), client: reasonOf('client') },
  };
}

/** The words by which a side stands: its newest open ones, else the last that it wrote. */
function newestOf(suggestions: readonly Suggestion[], { wordings }: ClauseStanding, side: Side): Suggestion | undefined {
  const open = suggestions.find((one) => one.id === wordings[side]);
  return (
    open ??
    suggestions
      .filter((one) => one.side === side)
      .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
      .at(-1)
  );
}

/** Why a side that proposed nothing refused. */
const lastReason = (suggestions: readonly Suggestion[], side: Side): string | null =>
  suggestions
    .flatMap((one) => one.changes.flatMap((change) => change.answers))
    .filter((answer) => answer.side === side && answer.reason)
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1)?.reason ?? null;

/** A side that wrote nothing stands for the text as it was when the other first touched it. */
function wordingOf(own: Suggestion | undefined, suggestions: readonly Suggestion[], at: Standpoint): WordingView {
  if (own?.kind === 'delete') return ABSENT;
  if (own) return textWording(own.heading ?? at.entry?.heading ?? null, own.proposed, at);
  const first = [...suggestions].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))[0]!;
  if (first.kind === 'insert') return ABSENT;
  const base = first.baseHash === null ? null : at.text.baseOf(first.baseHash);
  return textWording(at.entry?.heading ?? at.text.gone.get(first.clauseId)?.entry.heading ?? null, base, at);
}

/** What both agreed on is what stands in the text, or that nothing does. */
function standingWording({ entry, text, ...rest }: Standpoint): WordingView {
  return entry ? textWording(entry.heading, bodyOfEntry(text.standing.text, entry), { entry, text, ...rest }) : ABSENT;
}

const textWording = (heading: string | null, body: Body | null, { text }: Standpoint): WordingView => ({
  kind: body ? 'text' : 'left',
  heading,
  body: body && plainBody(fill(body, text.standing.scope)),
});

/** A protocol becomes one of reconciliation with the first answer that both know. */
export const kindOf = (suggestions: readonly Suggestion[]): ProtocolKind =>
  shownToBoth(suggestions).some((one) => one.changes.some((change) => change.answers.length > 0)) ? 'reconciliation' : 'disagreements';

export const ofKind = (rows: readonly DisagreementRow[], kind: ProtocolKind): readonly DisagreementRow[] =>
  kind === 'disagreements' ? rows.filter((row) => row.state !== 'agreed') : rows;

export const openCount = (rows: readonly DisagreementRow[]): Pick<DisagreementsView, 'agreed' | 'open'> => {
  const open = rows.filter((row) => row.state !== 'agreed').length;
  return { open, agreed: rows.length - open };
};
