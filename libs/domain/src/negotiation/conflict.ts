import type { Side } from '../people/actor';
import { rootOf } from './chain';
import { isChangeOpen, isOpen, standingOf } from './standing';
import type { Change, SuggestedChange, Suggestion } from './suggestion';

/** Open, or accepted and not yet in the text: it still claims its words. */
const claims = (change: SuggestedChange): boolean =>
  isChangeOpen(change) || (standingOf(change) === 'accepted' && change.foldedIn === null);

/** The rule of the document model: ranges that cross, or insertions at one place. */
const cross = (a: Change, b: Change): boolean => (a.from === b.from && a.to === b.to) || (a.from < b.to && b.from < a.to);

function isOverSameWords(a: Suggestion, b: Suggestion): boolean {
  const kinds = [a.kind, b.kind].sort().join();
  if (kinds === 'delete,delete' || kinds === 'move,replace') return false;
  if (kinds !== 'replace,replace') return true;
  return a.baseHash !== b.baseHash || a.changes.filter(claims).some((mine) => b.changes.filter(claims).some((other) => cross(mine, other)));
}

/** For each suggestion the others that are over the same words, of whichever side; a counter is an answer and conflicts with nothing in its chain. */
export function conflictsOf(suggestions: readonly Suggestion[]): ReadonlyMap<string, readonly string[]> {
  const byId = new Map(suggestions.map((one) => [one.id, one]));
  const alive = suggestions.filter((one) => one.changes.some(claims));
  const against = (one: Suggestion): readonly string[] =>
    alive
      .filter(
        (other) =>
          other.id !== one.id &&
          other.clauseId === one.clauseId &&
          rootOf(other, byId) !== rootOf(one, byId) &&
          (isOpen(one) || isOpen(other)) &&
          isOverSameWords(one, other),
      )
      .map((other) => other.id);
  return new Map(alive.map((one) => [one.id, against(one)]));
}

/** The clause over which a side proposes two wordings for the same words, so that somebody must decide before they go out; null when there is none. */
export function conflictWithin(suggestions: readonly Suggestion[], side: Side): { readonly clauseId: string } | null {
  const own = suggestions.filter((one) => one.side === side && isOpen(one));
  const conflicts = conflictsOf(suggestions);
  const found = own.find((one) => conflicts.get(one.id)?.some((id) => own.some((other) => other.id === id)));
  return found ? { clauseId: found.clauseId } : null;
}
