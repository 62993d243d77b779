import { PDFDocument, PDFName, type PDFRef } from 'pdf-lib';
import { createHash } from 'node:crypto';
import type { PrintedContract } from '../printed';
import type { Figure } from './blocks/block';
import { contractBlocks } from './blocks/contract';
import { rootTag } from './blocks/tag';
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

/**
 * Prints a contract, or its redline, as PDF: A4, PT Serif 10.5/14 pt, tagged, with bookmarks; PDF/A-2b by construction (see `writeMetadata`).
 * The same input gives the same bytes.
 * @throws AppendixUnreadable when an appendix's file is damaged or protected by a password
 */
export async function renderContract(printed: PrintedContract): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const figures = new Figures(pdf);
  const embedded: Figure[][] = [];
  for (const appendix of printed.appendices) embedded.push(await figures.embed(appendix));
  const root = rootTag();
  const flow = paginate(contractBlocks(printed, embedded, root));
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
  writeMetadata(pdf, printed, identifierOf(printed, operators));
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
function identifierOf(printed: PrintedContract, contents: readonly string[]): Uint8Array {
  const hash = createHash('sha256').update(printed.createdAt).update(printed.title);
  for (const content of contents) hash.update(content);
  for (const { file } of printed.appendices) if (file) hash.update(file.bytes);
  return hash.digest();
}
