import { suggestionsSeenBy, type Suggestion } from '@vizavi/domain';

/** What both sides know of the suggestions: a protocol says nothing that either has not been shown, whoever reads it. */
export const shownToBoth = (suggestions: readonly Suggestion[]): readonly Suggestion[] =>
  suggestionsSeenBy(suggestionsSeenBy(suggestions, 'client'), 'supplier');
