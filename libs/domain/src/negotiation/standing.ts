import { otherSide, type Side } from '../people/actor';
import type { ChangeAnswer, SuggestedChange, Suggestion } from './suggestion';

/** How a change stands: `open`, `rejected` and `countered` still wait for somebody. */
export type Standing = 'open' | 'accepted' | 'rejected' | 'countered' | 'conceded' | 'withdrawn' | 'superseded';

/** The last word on a change, or null while nobody has answered. */
export const lastAnswer = (change: SuggestedChange): ChangeAnswer | null => change.answers.at(-1) ?? null;

/** How a change stands by its last answer; a reopened one is open. */
export function standingOf(change: SuggestedChange): Standing {
  const kind = lastAnswer(change)?.kind;
  return kind === undefined || kind === 'reopened' ? 'open' : kind;
}

const WAITING: readonly Standing[] = ['open', 'rejected', 'countered'];

export const isChangeOpen = (change: SuggestedChange): boolean => WAITING.includes(standingOf(change));

/** A suggestion is closed when all its changes are. */
export const isOpen = (suggestion: Suggestion): boolean => suggestion.changes.some(isChangeOpen);

export const openSuggestions = (suggestions: readonly Suggestion[]): readonly Suggestion[] => suggestions.filter(isOpen);

/** Whose move it is on a suggestion: the proposer's once something was answered against, else the other side's; null when closed. */
export function awaits(suggestion: Suggestion): Side | null {
  const open = suggestion.changes.filter(isChangeOpen);
  if (open.length === 0) return null;
  return open.some((change) => standingOf(change) === 'open') ? otherSide(suggestion.side) : suggestion.side;
}

const published = (publishedAt: string | null): boolean => publishedAt !== null;

/** What one side may see of the suggestions: its own, and what the other side has published. */
export function suggestionsSeenBy(suggestions: readonly Suggestion[], side: Side): readonly Suggestion[] {
  return suggestions
    .filter((suggestion) => suggestion.side === side || published(suggestion.publishedAt))
    .map((suggestion) => ({
      ...suggestion,
      changes: suggestion.changes.map((change) => ({
        ...change,
        answers: change.answers.filter((answer) => answer.side === side || published(answer.publishedAt)),
      })),
    }));
}
