import { type PDFContext, type PDFDict, PDFHexString, PDFName, type PDFRef } from 'pdf-lib';
import type { PlacedBookmark } from '../pages/flow';
import { point } from './point';

interface Entry extends PlacedBookmark {
  readonly children: Entry[];
}

export interface OutlineTarget {
  readonly ref: PDFRef;
  readonly height: number;
}

/** White kept above the place that a bookmark opens. */
const ABOVE = 8;

/** Writes the bookmarks as a tree; null when there are none. */
export function writeOutline(bookmarks: readonly PlacedBookmark[], pages: readonly OutlineTarget[], context: PDFContext): PDFRef | null {
  const entries = nested(bookmarks);
  if (entries.length === 0) return null;
  const root = context.nextRef();
  const refs = writeEntries(entries, root, pages, context);
  context.assign(root, context.obj({ Type: 'Outlines', First: refs[0], Last: refs.at(-1), Count: entries.length }));
  return root;
}

function nested(bookmarks: readonly PlacedBookmark[]): Entry[] {
  const entries: Entry[] = [];
  const path: Entry[] = [];
  for (const bookmark of bookmarks) {
    const entry: Entry = { ...bookmark, children: [] };
    while (path.length > 0 && (path.at(-1)?.depth ?? 0) >= bookmark.depth) path.pop();
    (path.at(-1)?.children ?? entries).push(entry);
    path.push(entry);
  }
  return entries;
}

function writeEntries(entries: readonly Entry[], parent: PDFRef, pages: readonly OutlineTarget[], context: PDFContext): PDFRef[] {
  const refs = entries.map(() => context.nextRef());
  entries.forEach((entry, index) => {
    const ref = refs[index];
    const page = pages[entry.page];
    if (!ref || !page) return;
    const top = context.obj(Number(point(page.height - entry.top + ABOVE)));
    const item = context.obj({ Parent: parent, Dest: [page.ref, 'XYZ', null, top, null] });
    item.set(PDFName.of('Title'), PDFHexString.fromText(entry.title));
    if (index > 0) item.set(PDFName.of('Prev'), refs[index - 1] ?? ref);
    if (index < refs.length - 1) item.set(PDFName.of('Next'), refs[index + 1] ?? ref);
    addChildren(entry, ref, item, pages, context);
    context.assign(ref, item);
  });
  return refs;
}

function addChildren(entry: Entry, ref: PDFRef, item: PDFDict, pages: readonly OutlineTarget[], context: PDFContext): void {
  const children = writeEntries(entry.children, ref, pages, context);
  const [first] = children;
  const last = children.at(-1);
  if (!first || !last) return;
  item.set(PDFName.of('First'), first);
  item.set(PDFName.of('Last'), last);
}
