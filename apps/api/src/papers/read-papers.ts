import { Injectable } from '@nestjs/common';
import type { ApprovalSheetView, ChangesSummaryView, ComparedText, ComparisonView, DisagreementsView } from '@vizavi/api-types';
import type { PrintedPaper } from '@vizavi/document-engine';
import type { Transaction } from '@vizavi/database';
import type { Actor, Contract, Language } from '@vizavi/domain';
import type { WordKey } from '@vizavi/words';
import { ContractDesk } from '../contracts/contract-desk';
import { MomentQuery } from '../contracts/present/moment.query';
import { ReadingRepository } from '../contracts/present/reading.repository';
import { Reads } from '../platform/http/reads';
import { columnsPaper, inlineDocument } from './compare/compare-paper';
import { inlineWord } from './compare/compare-word';
import { ComparisonQuery } from './compare/comparison.query';
import { DisagreementsQuery } from './disagreements/disagreements.query';
import { protocolPaper } from './disagreements/protocol-paper';
import type { CompareParameters, DisagreementsParameters, PaperParameters, SummaryParameters } from './papers.dto';
import type { PaperSubject } from './print/paper-frame';
import { fileName, PaperPress, type PrintedFile } from './print/paper-press';
import { approvalPaper } from './sheet/approval-paper';
import { ApprovalSheetQuery } from './sheet/approval-sheet.query';
import { summaryPaper } from './summary/summary-paper';
import { SummaryQuery } from './summary/summary.query';

/** Who asks, in which language, about which contract. */
export interface Asked {
  readonly actor: Actor;
  readonly language: Language;
  readonly contractId: string;
}

interface Read<T> {
  readonly view: T;
  readonly subject: PaperSubject;
}

export const isFile = (answer: PrintedFile | object): answer is PrintedFile => 'bytes' in answer && Buffer.isBuffer(answer.bytes);

/** Reads each kind in the member's scope and, where a format is asked for, prints it outside of the transaction. */
@Injectable()
export class ReadPapers {
  constructor(
    private readonly reads: Reads,
    private readonly desk: ContractDesk,
    private readonly readings: ReadingRepository,
    private readonly moments: MomentQuery,
    private readonly comparisons: ComparisonQuery,
    private readonly protocols: DisagreementsQuery,
    private readonly sheets: ApprovalSheetQuery,
    private readonly summaries: SummaryQuery,
    private readonly press: PaperPress,
  ) {}

  async comparison(asked: Asked, { from, to, format, layout }: CompareParameters): Promise<ComparisonView | PrintedFile> {
    const { view, subject } = await this.read(asked, async (transaction, contract) => {
      const compared = await this.comparisons.compare(transaction, asked.actor, contract, from, to ?? null);
      return { view: compared, revision: compared.to };
    });
    if (!format) return view;
    if (layout === 'inline' && format === 'pdf')
      return this.press.text(inlineDocument(view, subject), fileName('papers.comparison', subject.contract, subject.language));
    if (layout === 'inline')
      return this.press.word(inlineWord(view, subject), fileName('papers.comparison', subject.contract, subject.language));
    return this.printed(columnsPaper(view, subject), format, 'papers.comparison', subject);
  }

  async disagreements(asked: Asked, { format, kind }: DisagreementsParameters): Promise<DisagreementsView | PrintedFile> {
    const { view, subject } = await this.read(asked, async (transaction, contract) => {
      const read = await this.protocols.read(transaction, asked.actor, contract, kind ?? null);
      return { view: read, revision: read.view.revision };
    });
    if (!format) return view.view;
    // Both sides sign it in the language of the contract.
    const signed = { ...subject, language: subject.contract.language };
    const title = view.view.kind === 'disagreements' ? 'papers.disagreements' : 'papers.reconciliation';
    return this.printed(protocolPaper(view.view, view.standing.scope, signed), format, title, signed);
  }

  async approvalSheet(asked: Asked, { format }: PaperParameters): Promise<ApprovalSheetView | PrintedFile> {
    const { view, subject } = await this.read(asked, async (transaction, contract) => {
      const sheet = await this.sheets.read(transaction, asked.actor, contract);
      return { view: sheet, revision: sheet.revision };
    });
    return format ? this.printed(approvalPaper(view, subject), format, 'papers.approvalSheet', subject) : view;
  }

  async summary(asked: Asked, { from, format }: SummaryParameters): Promise<ChangesSummaryView | PrintedFile> {
    const { view, subject } = await this.read(asked, async (transaction, contract) => {
      const summary = await this.summaries.read(transaction, asked.actor, contract, from ?? 'seen');
      return { view: summary, revision: summary.to };
    });
    return format ? this.printed(summaryPaper(view, subject), format, 'papers.summary', subject) : view;
  }

  private read<T>(
    { actor, language, contractId }: Asked,
    work: (transaction: Transaction, contract: Contract) => Promise<{ readonly view: T; readonly revision: ComparedText }>,
  ): Promise<Read<T>> {
    return this.reads.run(actor, async (transaction) => {
      const contract = await this.desk.find(transaction, actor, contractId);
      const { view, revision } = await work(transaction, contract);
      const { place } = await this.readings.parties(transaction, contract);
      const { now, calendar } = await this.moments.get(transaction, actor.tenantId);
      return { view, subject: { contract, language, place, revision, now, zone: calendar.zone } };
    });
  }

  private printed(paper: PrintedPaper, format: 'pdf' | 'docx', title: WordKey, { contract, language }: PaperSubject): Promise<PrintedFile> {
    return this.press.paper(paper, format, fileName(title, contract, language));
  }
}
