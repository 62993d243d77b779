import type { WordComment } from '../../word-contract';
import { document, el, escaped, NAMESPACES, val, type Xml } from '../xml';

const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml';
/** Programs that do not know threads read over them. */
const W14_OPTIONAL = {
  'xmlns:w14': W14,
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'mc:Ignorable': 'w14',
} as const;
const W15 = 'http://schemas.microsoft.com/office/word/2012/wordml';

/** By this a comment's thread and state are found: a number of eight hexadecimal digits for its last paragraph. */
const paragraphId = (number: number): string => (0x10000000 + number).toString(16).toUpperCase();

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .join('')
    .slice(0, 3);

/** `word/comments.xml`. */
export function comments(all: readonly WordComment[]): Xml {
  return document(el('w:comments', { ...NAMESPACES, ...W14_OPTIONAL }, ...all.map((comment, number) => written(comment, number))));
}

function written({ author, at, text }: WordComment, number: number): Xml {
  const lines = text.split(/\r?\n/);
  const paragraphs = lines.map((line, index) =>
    el(
      'w:p',
      index === lines.length - 1 ? { 'w14:paraId': paragraphId(number) } : null,
      el('w:pPr', null, val('w:pStyle', 'annotationtext')),
      el('w:r', null, `<w:t xml:space="preserve">${escaped(line)}</w:t>`),
    ),
  );
  return el(
    'w:comment',
    { 'w:id': number, 'w:author': author, 'w:date': `${at.slice(0, 19)}Z`, 'w:initials': initials(author) },
    ...paragraphs,
  );
}

/** `word/commentsExtended.xml`: threads, and which are resolved. */
export function commentsExtended(all: readonly WordComment[]): Xml {
  const numberOf = new Map(all.map(({ id }, number) => [id, number]));
  const entries = all.map(({ parentId, isResolved }, number) => {
    const parent = parentId === null ? undefined : numberOf.get(parentId);
    return el('w15:commentEx', {
      'w15:paraId': paragraphId(number),
      'w15:paraIdParent': parent === undefined ? undefined : paragraphId(parent),
      'w15:done': isResolved ? 1 : 0,
    });
  });
  return document(el('w15:commentsEx', { 'xmlns:w15': W15 }, ...entries));
}
