import { textIn } from './inline';
import { attribute, children, type Element } from './parse-xml';
import type { ReadComment } from './word-file';

interface Thread {
  readonly parent: string | null;
  readonly isResolved: boolean;
}

/** Comments with their threads; `extended` is the part that later versions of Word added. */
export function readComments(root: Element | null, extended: Element | null): readonly ReadComment[] {
  const threads = threadsOf(extended);
  const all = children(root).filter(({ localName }) => localName === 'comment');
  const idOf = new Map(all.map((comment) => [lastParagraphId(comment), attribute(comment, 'id') ?? '']));
  return all.map((comment) => {
    const thread = threads.get(lastParagraphId(comment));
    return {
      id: attribute(comment, 'id') ?? '',
      author: attribute(comment, 'author') ?? '',
      at: attribute(comment, 'date'),
      text: children(comment)
        .map((paragraph) => textIn(paragraph))
        .join('\n')
        .trim(),
      parentId: thread?.parent ? (idOf.get(thread.parent) ?? null) : null,
      isResolved: thread?.isResolved ?? false,
    };
  });
}

const lastParagraphId = (comment: Element): string => attribute(children(comment).at(-1), 'paraId') ?? '';

const threadsOf = (root: Element | null): ReadonlyMap<string, Thread> =>
  new Map(
    children(root).map((each) => [
      attribute(each, 'paraId') ?? '',
      { parent: attribute(each, 'paraIdParent'), isResolved: attribute(each, 'done') === '1' },
    ]),
  );

/** The words of footnotes by their number. */
export function readNotes(root: Element | null): ReadonlyMap<string, string> {
  const notes = children(root).filter((each) => each.localName === 'footnote' && attribute(each, 'type') === null);
  return new Map(
    notes.map((note) => [
      attribute(note, 'id') ?? '',
      children(note)
        .map((paragraph) => textIn(paragraph))
        .join(' ')
        .trim(),
    ]),
  );
}
