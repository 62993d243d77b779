import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Transaction } from '@vizavi/database';
import { closeWorkers, renderInWorker, type PrintedContract } from '@vizavi/document-engine';
import { canonicalJson, sha256Hex } from '@vizavi/document-model';
import type { Actor, Contract } from '@vizavi/domain';
import { ContractDesk } from '../contracts/contract-desk';
import { fillScope } from '../contracts/present/clauses';
import { ReadingRepository } from '../contracts/present/reading.repository';
import { currentText, type CurrentText } from '../contracts/text/current-text';
import { FormStore } from '../contracts/text/form-store';
import { TextRepository } from '../contracts/text/text.repository';
import { notFound } from '../platform/http/problem-error';
import { Reads } from '../platform/http/reads';
import { FileStorage } from '../platform/storage/file-storage';
import { printContract, type PrintRequest } from './print-contract';
import { signatureLines } from './signature-lines';
import { kindOf } from './uploaded-appendix';

export interface WantedDocument {
  readonly contractId: string;
  /** A kept revision; absent: the text that stands. */
  readonly revision: number | null;
  readonly isRedline: boolean;
}

export interface RenderedDocument {
  readonly name: string;
  readonly bytes: Buffer;
}

const MOST_KEPT = 40;

/** Documents of a contract: read in the member's scope, printed by a worker outside of any transaction, kept by the hash of their content. */
@Injectable()
export class RenderDocument implements OnModuleDestroy {
  private readonly kept = new Map<string, Promise<Uint8Array>>();

  constructor(
    private readonly reads: Reads,
    private readonly desk: ContractDesk,
    private readonly forms: FormStore,
    private readonly texts: TextRepository,
    private readonly readings: ReadingRepository,
    private readonly storage: FileStorage,
  ) {}

  async run(actor: Actor, wanted: WantedDocument): Promise<RenderedDocument> {
    const request = await this.reads.run(actor, (transaction) => this.read(transaction, actor, wanted));
    const files = await Promise.all(
      request.contract.attachments.map(async (one) => ({
        kind: kindOf(one.type),
        bytes: new Uint8Array(await this.storage.read(one.fileHash)),
      })),
    );
    const bytes = await this.rendered(printContract({ ...request, files }), request.contract);
    return { name: nameOf(request.contract, wanted), bytes: Buffer.from(bytes) };
  }

  onModuleDestroy(): Promise<void> {
    return closeWorkers();
  }

  private async read(transaction: Transaction, actor: Actor, wanted: WantedDocument): Promise<Omit<PrintRequest, 'files'>> {
    const contract = await this.desk.find(transaction, actor, wanted.contractId);
    const text = await this.text(transaction, contract, wanted.revision);
    const parties = await this.readings.parties(transaction, contract);
    return {
      contract,
      text,
      scope: fillScope(contract, text, parties),
      place: parties.place,
      isRedline: wanted.isRedline,
      signatureLines: await signatureLines(transaction, actor, contract),
    };
  }

  private async text(transaction: Transaction, contract: Contract, number: number | null): Promise<CurrentText> {
    const now = await currentText(transaction, contract, this.forms, this.texts);
    if (number === null || number === now.latest?.number) return now;
    const latest = await this.texts.numbered(transaction, contract.tenantId, contract.id, number);
    if (!latest) throw notFound();
    const bodies = await this.texts.bodies(transaction, contract.tenantId, contract.id, latest.manifest);
    return { form: now.form, latest, manifest: latest.manifest, answers: latest.answers, bodies };
  }

  private rendered(printed: PrintedContract, contract: Contract): Promise<Uint8Array> {
    const files = contract.attachments.map((one) => one.fileHash);
    const appendices = printed.appendices.map(({ file: _file, ...rest }) => rest);
    const key = sha256Hex(canonicalJson(JSON.parse(JSON.stringify({ ...printed, appendices, files }))));
    const kept = this.kept.get(key) ?? renderInWorker(printed);
    this.kept.delete(key);
    this.kept.set(key, kept);
    kept.catch(() => this.kept.delete(key));
    if (this.kept.size > MOST_KEPT) this.kept.delete(this.kept.keys().next().value!);
    return kept;
  }
}

const nameOf = (contract: Contract, { revision, isRedline }: WantedDocument): string => {
  const which = revision ?? contract.revision?.number;
  return (
    [contract.number ?? contract.title, which ? `r${which}` : 'draft', ...(isRedline ? ['redline'] : [])].join(' ').replaceAll('/', '-') +
    '.pdf'
  );
};
