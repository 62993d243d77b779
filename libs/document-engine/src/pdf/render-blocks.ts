import { createHash } from 'node:crypto';
import { PDFDocument, PDFName, type PDFRef } from 'pdf-lib';
import type { PrintedFrame } from '../printed';
import type { Block } from './blocks/block';
import type { Tag } from './blocks/tag';
import { DocumentFonts } from './fonts/document-fonts';
import type { Flow, Page } from './pages/flow';
import { paginate } from './pages/paginate';
import { Content } from './write/content';
import { Figures } from './write/figures';
import { writeFurniture } from './write/furniture';
import { writeMetadata } from './write/metadata';
import { writeOutline } from './write/outline';
import { deflated } from './write/streams';
import { writeStructure } from './write/structure';
import { Watermark } from './write/watermark';
import { sizeOf, writePage } from './write/write-page';

/** What is set on the pages of one document. */
export interface Typesetting {
  readonly printed: PrintedFrame;
  readonly landscape: boolean;
  /** The logical structure to which the blocks' tags belong. */
  readonly root: Tag;
  readonly blocks: readonly Block[];
  readonly figures: Figures;
  /** Foreign files whose pages stand among the blocks. */
  readonly foreign: readonly Uint8Array[];
}

/** A document under way, with its figures embedded before its blocks are set. */
export async function newDocument(): Promise<{ readonly pdf: PDFDocument; readonly figures: Figures }> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  return { pdf, figures: new Figures(pdf) };
}

/** Puts blocks on pages with head, foot, watermark, bookmarks and tags, and writes the file. The same input gives the same bytes. */
export function renderBlocks(pdf: PDFDocument, { printed, landscape, root, blocks, figures, foreign }: Typesetting): Promise<Uint8Array> {
  const flow = paginate(blocks, landscape);
  const fonts = new DocumentFonts();
  const watermark = printed.draftWatermark ? new Watermark(printed.draftWatermark) : null;
  const contents = flow.pages.map((page, index) => {
    const content = new Content(index);
    watermark?.write(page, content);
    writePage(page, fonts, content);
    writeFurniture(printed, page, { index, total: flow.pages.length }, fonts, content);
    return content;
  });
  const operators = contents.map(String);
  const objects = figures.write();
  watermark?.embed(pdf.context, objects);
  const pages = addPages(pdf, flow.pages, operators, { Font: fonts.write(pdf.context), XObject: objects });
  const tree = writeStructure(
    root,
    pages,
    contents.map((content) => content.marked),
    pdf.context,
  );
  pdf.catalog.set(PDFName.of('StructTreeRoot'), tree);
  addOutline(pdf, flow, pages);
  writeMetadata(pdf, printed, { identifier: identifierOf(printed, operators, foreign), conforms: foreign.length === 0 });
  return pdf.save({ useObjectStreams: false, addDefaultPage: false });
}

function addPages(pdf: PDFDocument, pages: readonly Page[], contents: readonly string[], resources: object): PDFRef[] {
  const shared = pdf.context.register(pdf.context.obj({ ...resources }));
  return pages.map((page, index) => {
    const { width, height } = sizeOf(page);
    const { node, ref } = pdf.addPage([width, height]);
    node.set(PDFName.of('Resources'), shared);
    node.set(PDFName.of('Contents'), pdf.context.register(deflated(pdf.context, contents[index] ?? '')));
    node.set(PDFName.of('StructParents'), pdf.context.obj(index));
    node.set(PDFName.of('Tabs'), PDFName.of('S'));
    return ref;
  });
}

function addOutline(pdf: PDFDocument, flow: Flow, pages: readonly PDFRef[]): void {
  const targets = flow.pages.flatMap((page, index) => {
    const ref = pages[index];
    return ref ? [{ ref, height: sizeOf(page).height }] : [];
  });
  const outline = writeOutline(flow.bookmarks, targets, pdf.context);
  if (!outline) return;
  pdf.catalog.set(PDFName.of('Outlines'), outline);
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

/** The file's identifier comes from what is printed, never from a clock or chance. */
function identifierOf(printed: PrintedFrame, contents: readonly string[], foreign: readonly Uint8Array[]): Uint8Array {
  const hash = createHash('sha256').update(printed.createdAt).update(printed.title);
  for (const content of contents) hash.update(content);
  for (const bytes of foreign) hash.update(bytes);
  return hash.digest();
}
