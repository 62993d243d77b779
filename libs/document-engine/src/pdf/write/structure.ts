import { type PDFContext, type PDFDict, PDFHexString, PDFName, type PDFObject, type PDFRef } from 'pdf-lib';
import type { Tag } from '../blocks/tag';

/** Writes the tree of elements (what is a heading, a row, a cell) and its index by page; gives the tree's root. */
export function writeStructure(root: Tag, pages: readonly PDFRef[], marked: readonly (readonly Tag[])[], context: PDFContext): PDFRef {
  const tree = context.nextRef();
  const refs = new Map<Tag, PDFRef>();
  const document = writeElement(root, tree, { pages, context, refs });
  const index = marked.flatMap((tags, page) => [page, context.obj(tags.map((tag) => refs.get(tag) ?? null))]);
  const parents = context.register(context.obj({ Nums: index }));
  context.assign(tree, context.obj({ Type: 'StructTreeRoot', K: [document], ParentTree: parents, ParentTreeNextKey: marked.length }));
  return tree;
}

interface Writing {
  readonly pages: readonly PDFRef[];
  readonly context: PDFContext;
  readonly refs: Map<Tag, PDFRef>;
}

function writeElement(tag: Tag, parent: PDFRef, writing: Writing): PDFRef {
  const { context, pages, refs } = writing;
  const ref = context.nextRef();
  refs.set(tag, ref);
  const first = pages[tag.marks[0]?.page ?? -1];
  const marks = tag.marks.map((mark): PDFObject => markedContent(mark.id, pages[mark.page], first, context));
  const children = tag.children.filter(hasContent).map((child) => writeElement(child, ref, writing));
  const element = context.obj({ Type: 'StructElem', S: tag.role, P: parent, K: [...marks, ...children] });
  if (first) element.set(PDFName.of('Pg'), first);
  if (tag.alternative) element.set(PDFName.of('Alt'), PDFHexString.fromText(tag.alternative));
  const attributes = attributesOf(tag, context);
  if (attributes) element.set(PDFName.of('A'), attributes);
  context.assign(ref, element);
  return ref;
}

function markedContent(id: number, page: PDFRef | undefined, first: PDFRef | undefined, context: PDFContext): PDFObject {
  if (page === first || page === undefined) return context.obj(id);
  return context.obj({ Type: 'MCR', Pg: page, MCID: id });
}

function attributesOf({ role, colspan = 1, rowspan = 1 }: Tag, context: PDFContext): PDFDict | null {
  if (role !== 'TH' && role !== 'TD') return null;
  const attributes = context.obj({ O: 'Table', ...(role === 'TH' ? { Scope: 'Column' } : {}) });
  if (colspan > 1) attributes.set(PDFName.of('ColSpan'), context.obj(colspan));
  if (rowspan > 1) attributes.set(PDFName.of('RowSpan'), context.obj(rowspan));
  return attributes.keys().length > 1 ? attributes : null;
}

/** An empty cell keeps its place in the row; an empty section says nothing. */
function hasContent(tag: Tag): boolean {
  return tag.marks.length > 0 || tag.role === 'TD' || tag.role === 'TH' || tag.children.some(hasContent);
}
