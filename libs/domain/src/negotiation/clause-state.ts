import { otherSide, type Side } from '../people/actor';
import { isChangeOpen, isOpen, lastAnswer, standingOf } from './standing';
import type { SuggestedChange, Suggestion } from './suggestion';

/**
 * How far a clause is negotiated. `openWith…`: that side has a proposal to answer; `disagreed`: everything is answered, and a "no" stands that its
 * proposer has neither accepted nor met with another wording; `agreed`: nothing is open, whether it was argued over or never touched.
 */
export const CLAUSE_STATES = ['openWithSupplier', 'openWithClient', 'disagreed', 'agreed'] as const;
export type ClauseState = (typeof CLAUSE_STATES)[number];

export interface ClauseStanding {
  readonly clauseId: string;
  readonly state: ClauseState;
  /** The sides that have a move over this clause; none when it is agreed. */
  readonly moves: readonly Side[];
  /** Ids of the suggestions that are still open, oldest first. */
  readonly openIds: readonly string[];
  /** Ids of those that are closed, oldest first. */
  readonly closedIds: readonly string[];
  /** Per side the newest open suggestion that speaks for it; null when it stands for the text as it is. */
  readonly wordings: Readonly<Record<Side, string | null>>;
}

const openWith = (side: Side): ClauseState => (side === 'supplier' ? 'openWithSupplier' : 'openWithClient');

/** Who must speak next about one change; a counter that is seen speaks for the change that it answers. */
function mover(
  change: SuggestedChange,
  one: Suggestion,
  seen: ReadonlySet<string>,
): { readonly side: Side; readonly refused: boolean } | null {
  switch (standingOf(change)) {
    case 'open':
      return { side: otherSide(one.side), refused: false };
    case 'countered':
      return seen.has(lastAnswer(change)!.counterId ?? '') ? null : { side: one.side, refused: false };
    case 'rejected':
      return { side: one.side, refused: true };
    default:
      return null;
  }
}

function standingOfClause(clauseId: string, suggestions: readonly Suggestion[], seen: ReadonlySet<string>): ClauseStanding {
  const sorted = [...suggestions].sort((a, b) => (a.createdAt < b.createdAt ? -1 : Number(a.createdAt > b.createdAt)));
  const open = sorted.filter(isOpen);
  const movers = open.flatMap((one) => one.changes.filter(isChangeOpen).flatMap((change) => mover(change, one, seen) ?? []));
  const unanswered = movers.find((one) => !one.refused);
  const newest = (side: Side): string | null => open.filter((one) => one.side === side).at(-1)?.id ?? null;
  return {
    clauseId,
    state: unanswered ? openWith(unanswered.side) : open.length > 0 ? 'disagreed' : 'agreed',
    moves: [...new Set(movers.map((one) => one.side))].sort(),
    openIds: open.map((one) => one.id),
    closedIds: sorted.filter((one) => !isOpen(one)).map((one) => one.id),
    wordings: { supplier: newest('supplier'), client: newest('client') },
  };
}

/**
 * The standing of every clause that has a suggestion, by clause id; a clause that is not in the map was never touched and is agreed. An inserted clause
 * stands under its own id. Give it what one side sees (`suggestionsSeenBy`) and it tells that side nothing more. Of proposals that wait for both sides
 * the oldest decides with whom the clause is open.
 */
export function clauseStandings(suggestions: readonly Suggestion[]): ReadonlyMap<string, ClauseStanding> {
  const seen = new Set(suggestions.map((one) => one.id));
  const byClause = new Map<string, Suggestion[]>();
  for (const one of suggestions) byClause.set(one.clauseId, [...(byClause.get(one.clauseId) ?? []), one]);
  return new Map([...byClause].map(([clauseId, all]) => [clauseId, standingOfClause(clauseId, all, seen)]));
}

/** How many of the clauses are in each state; `clauseIds` are those of the text, and the inserted ones that are not in it yet are counted as well. */
export function countClauseStates(
  standings: ReadonlyMap<string, ClauseStanding>,
  clauseIds: readonly string[],
): Readonly<Record<ClauseState, number>> {
  const counts: Record<ClauseState, number> = { openWithSupplier: 0, openWithClient: 0, disagreed: 0, agreed: 0 };
  for (const id of new Set([...clauseIds, ...[...standings.values()].filter((one) => one.state !== 'agreed').map((one) => one.clauseId)]))
    counts[standings.get(id)?.state ?? 'agreed'] += 1;
  return counts;
}
