import type { ChangeView, SuggestionView } from '@vizavi/api-types';
import { apply, type Body, mark, type MarkedBody, type MarkedChange, overlaps, type SliceJson } from '@vizavi/document-model';

/** What a clause shows of its suggestions. */
export interface ShownChanges {
  readonly marked: MarkedBody;
  /** Suggestions that could not be drawn with the others: they change the same place. */
  readonly hidden: readonly string[];
}

/** Changes that still say something about the text: proposed, answered, or accepted and not yet in it. */
const isShown = ({ standing }: ChangeView, { foldedIn }: SuggestionView): boolean =>
  standing === 'open' || standing === 'rejected' || standing === 'countered' || (standing === 'accepted' && foldedIn === null);

const NAME_BREAK = '#';
/** A change is named by its suggestion and its place in it. */
export const changeName = (suggestionId: string, order: number): string => `${suggestionId}${NAME_BREAK}${order}`;
export const suggestionOf = (name: string): string => name.split(NAME_BREAK)[0] ?? name;

function markable(one: SuggestionView): readonly MarkedChange[] {
  return one.changes.flatMap((change): MarkedChange[] => {
    const { order, kind, from, to, slice } = change;
    if (kind === 'clause' || !isShown(change, one)) return [];
    const attr = change.attr as MarkedChange['attr'];
    const id = changeName(one.id, order);
    return [{ id, side: one.side, order, kind, from, to, slice: slice as SliceJson | null, ...(attr && { attr }) }];
  });
}

/** A suggestion written for an earlier text no longer fits the present one. */
function fits(base: Body, changes: readonly MarkedChange[]): boolean {
  try {
    apply(base, changes);
    return true;
  } catch {
    return false;
  }
}

/** Newest first, the chosen one before all: of two that change one place only one can be drawn. */
const byWeight = (chosen: string | null) => (a: SuggestionView, b: SuggestionView) =>
  Number(b.id === chosen) - Number(a.id === chosen) || b.createdAt.localeCompare(a.createdAt);

/** The clause with as many of its suggestions as can be drawn in one text. */
export function showChanges(base: Body, suggestions: readonly SuggestionView[], chosen: string | null): ShownChanges {
  const drawn: MarkedChange[] = [];
  const hidden: string[] = [];
  for (const one of [...suggestions].sort(byWeight(chosen))) {
    const changes = markable(one);
    if (changes.length === 0) continue;
    const isFree = !changes.some((change) => drawn.some((other) => overlaps(change, other)));
    if (isFree && fits(base, [...drawn, ...changes])) drawn.push(...changes);
    else if (one.changes.some(({ standing }) => standing === 'open' || standing === 'accepted')) hidden.push(one.id);
  }
  return { marked: mark(base, drawn), hidden };
}
