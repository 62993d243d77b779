import type { Writing } from './writing';
import { el, val, type Xml } from './xml';

/** Where the comments on a clause begin and end; answers stand at the place of what they answer. */
export function commentMarks(writing: Writing, clauseId: string | null): { readonly start: Xml; readonly end: Xml } {
  const found = writing.commentsOn(clauseId);
  return {
    start: found.map(({ number }) => el('w:commentRangeStart', { 'w:id': number })).join(''),
    end: found
      .map(
        ({ number }) =>
          el('w:commentRangeEnd', { 'w:id': number }) +
          el('w:r', null, el('w:rPr', null, val('w:rStyle', 'CommentReference')), el('w:commentReference', { 'w:id': number })),
      )
      .join(''),
  };
}
