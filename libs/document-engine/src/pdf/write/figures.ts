import { PDFDocument, PDFName, type PDFDict, type PDFPage, type PDFRef } from 'pdf-lib';
import { assertNever } from '@vizavi/domain';
import type { AppendixFile, PrintedAppendix } from '../../printed';
import type { Figure } from '../blocks/block';
import { AppendixUnreadable } from './appendix-unreadable';
import { jpegTurn } from './jpeg-turn';
import { type Turn, turned } from './turn';

/** A picture's dots are taken as those of a 96-dot screen: 0.75 point each. */
const DOT = 0.75;

/** The pages and pictures of the appendices, embedded once each under the name that the pages' operators call. */
export class Figures {
  private readonly refs = new Map<string, PDFRef>();

  constructor(private readonly pdf: PDFDocument) {}

  /** @throws AppendixUnreadable when the file is damaged, empty or protected by a password */
  async embed(appendix: PrintedAppendix): Promise<Figure[]> {
    if (!appendix.file) return [];
    try {
      return await this.embedFile(appendix.file);
    } catch (cause) {
      throw new AppendixUnreadable(appendix.number, cause);
    }
  }

  write(): PDFDict {
    const objects = this.pdf.context.obj({});
    for (const [name, ref] of this.refs) objects.set(PDFName.of(name), ref);
    return objects;
  }

  private async embedFile({ kind, bytes }: AppendixFile): Promise<Figure[]> {
    switch (kind) {
      case 'pdf':
        return this.embedPages(bytes);
      case 'png':
        return [await this.picture(await this.pdf.embedPng(bytes), 0)];
      case 'jpeg':
        return [await this.picture(await this.pdf.embedJpg(bytes), jpegTurn(bytes))];
      default:
        return assertNever(kind);
    }
  }

  private async embedPages(bytes: Uint8Array): Promise<Figure[]> {
    const source = await PDFDocument.load(bytes, { updateMetadata: false });
    const figures: Figure[] = [];
    for (const page of source.getPages()) figures.push(await this.page(page));
    if (figures.length === 0) throw new Error('no pages');
    return figures;
  }

  /** The page's content and nothing else: scripts, links and forms of a foreign document stay out. */
  private async page(page: PDFPage): Promise<Figure> {
    const { x, y, width, height } = page.getCropBox();
    if (!page.node.Contents()) page.drawText('');
    const box = { left: x, bottom: y, right: x + width, top: y + height };
    const embedded = await this.pdf.embedPage(page, box);
    await embedded.embed();
    const turn = (((page.getRotation().angle % 360) + 360) % 360) as Turn;
    return { name: this.named(embedded.ref), fullPage: true, ...turned(turn, width, height, [1, 1]) };
  }

  private async picture(image: Awaited<ReturnType<PDFDocument['embedPng']>>, turn: Turn): Promise<Figure> {
    await image.embed();
    const [width, height] = [image.width * DOT, image.height * DOT];
    return { name: this.named(image.ref), fullPage: false, ...turned(turn, width, height, [width, height]) };
  }

  private named(ref: PDFRef): string {
    const name = `X${this.refs.size}`;
    this.refs.set(name, ref);
    return name;
  }
}
