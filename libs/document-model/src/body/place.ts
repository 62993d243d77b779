import { assertNever } from '../assert-never';
import type { Node } from 'prosemirror-model';

/** A place in a body whose text comes from elsewhere. */
export type Place =
  | { readonly type: 'variable'; readonly key: string; readonly field: string | null; readonly format: string | null }
  | { readonly type: 'reference'; readonly clauseId: string }
  | { readonly type: 'rowsTable'; readonly key: string }
  | { readonly type: 'parties' };

/** Gives the text that stands in a place: an answer, a clause's number, a table's cells. */
export type Fill = (place: Place) => string;

/** The place that an atom of the schema is; null for any other node. */
export function placeOf(node: Node): Place | null {
  const { key, field, format, clauseId } = node.attrs as Record<string, string>;
  switch (node.type.name) {
    case 'variable':
      return { type: 'variable', key: key ?? '', field: field ?? null, format: format ?? null };
    case 'reference':
      return { type: 'reference', clauseId: clauseId ?? '' };
    case 'rowsTable':
      return { type: 'rowsTable', key: key ?? '' };
    case 'parties':
      return { type: 'parties' };
    default:
      return null;
  }
}

/** What stands in a place as long as nobody fills it: the names in braces. */
export function nameOfPlace(place: Place): string {
  switch (place.type) {
    case 'variable':
      return place.field === null ? `{${place.key}}` : `{${place.key}.${place.field}}`;
    case 'reference':
      return `{${place.clauseId}}`;
    case 'rowsTable':
      return `{${place.key}}`;
    case 'parties':
      return '{parties}';
    default:
      return assertNever(place);
  }
}

/** How a footnote reads in a line of plain text. */
export const noteText = (node: Node): string => ` [${String(node.attrs['text'])}]`;

export function placeText(node: Node, fill: Fill = nameOfPlace): string {
  if (node.type.name === 'footnote') return noteText(node);
  const place = placeOf(node);
  return place ? fill(place) : '';
}
