import { Injectable } from '@nestjs/common';
import {
  renderInWorker,
  renderPaperInWorker,
  writeDocxInWorker,
  type PaperFormat,
  type PrintedContract,
  type PrintedPaper,
  type WordContract,
} from '@vizavi/document-engine';
import type { Contract, Language } from '@vizavi/domain';
import { translate, type WordKey } from '@vizavi/words';

export interface PrintedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Buffer;
}

const TYPES: Readonly<Record<PaperFormat, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Prints documents about contracts off the thread that answers. */
@Injectable()
export class PaperPress {
  async paper(paper: PrintedPaper, format: PaperFormat, name: string): Promise<PrintedFile> {
    return { name: `${name}.${format}`, type: TYPES[format], bytes: Buffer.from(await renderPaperInWorker(paper, format)) };
  }

  async word(contract: WordContract, name: string): Promise<PrintedFile> {
    return { name: `${name}.docx`, type: TYPES.docx, bytes: Buffer.from(await writeDocxInWorker(contract)) };
  }

  async text(printed: PrintedContract, name: string): Promise<PrintedFile> {
    return { name: `${name}.pdf`, type: TYPES.pdf, bytes: Buffer.from(await renderInWorker(printed)) };
  }
}

/** «Протокол разногласий ПСТ-2026-15», without what a file's name may not hold. */
export const fileName = (title: WordKey, { number, title: contract }: Contract, language: Language): string =>
  `${translate(language, title)} ${number ?? contract}`.replace(/[/\\:*?"<>|]/g, '-');
