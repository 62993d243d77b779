import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Transaction } from '@vizavi/database';
import { closeWorkers, renderInWorker, type PrintedContract } from '@vizavi/document-engine';
import { canonicalJson, sha256Hex } from '@vizavi/document-model';
import type { Actor, Contract } from '@vizavi/domain';
import { ContractDesk } from '../contracts/contract-desk';
import { ContractTextQuery } from '../contracts/text/contract-text.query';
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
    private readonly texts: ContractTextQuery,
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
    const source = await this.texts.of(transaction, contract, wanted.revision);
    if (!source) throw notFound();
    return { contract, ...source, isRedline: wanted.isRedline, signatureLines: await signatureLines(transaction, actor, contract) };
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
