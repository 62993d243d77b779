import { Injectable } from '@nestjs/common';
import type { ContractView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import { AppendixUnreadable, renderInWorker } from '@vizavi/document-engine';
import type { FastifyRequest } from 'fastify';
import { ContractDesk } from '../contracts/contract-desk';
import { PerformContractAction } from '../contracts/perform-contract-action';
import { Clock } from '../platform/clock/clock';
import { newId } from '../platform/clock/new-id';
import type { Act, Answer } from '../platform/http/act';
import { ProblemError } from '../platform/http/problem-error';
import { Writes } from '../platform/http/writes';
import { FileGate } from '../platform/scan/file-gate';
import { FileStorage, hashOfBytes } from '../platform/storage/file-storage';
import { blankPrint } from './blank-print';
import { StoredFilesRepository, type NewFile } from './stored-files.repository';
import { kindOf, uploadedAppendix, type UploadedAppendix } from './uploaded-appendix';

/** Takes a file that somebody adds to a contract: proved to be what it says, kept by its hash, and only then named by an act. */
@Injectable()
export class AttachFile {
  private readonly files = new StoredFilesRepository();

  constructor(
    private readonly writes: Writes,
    private readonly line: PerformContractAction,
    private readonly desk: ContractDesk,
    private readonly gate: FileGate,
    private readonly storage: FileStorage,
    private readonly clock: Clock,
  ) {}

  async attach(act: Act, contractId: string, request: FastifyRequest): Promise<Answer<ContractView>> {
    const upload = await this.taken(request);
    const file = await this.keep(act, upload);
    return this.perform(act, contractId, upload, async (transaction) => {
      const attachment = {
        id: newId(),
        title: upload.title,
        fileId: file.id,
        fileHash: file.hash,
        fileName: file.name,
        type: file.type,
        size: file.size,
      };
      const { contract } = await this.line.run(transaction, act, { contractId, command: { type: 'attach', attachment } });
      await this.desk.asWorker(transaction, act.actor, () => this.files.insert(transaction, contract, file));
      return this.desk.answer(transaction, act.actor, contractId, 201);
    });
  }

  /** A scan of a paper original, to be named by `recordPaperSigning`. */
  async scan(act: Act, contractId: string, request: FastifyRequest): Promise<Answer<{ readonly fileId: string }>> {
    const upload = await this.taken(request);
    const file = await this.keep(act, upload);
    return this.perform(act, contractId, upload, async (transaction) => {
      const contract = await this.desk.find(transaction, act.actor, contractId);
      await this.desk.asWorker(transaction, act.actor, () => this.files.insert(transaction, contract, file));
      return { status: 201, body: { fileId: file.id } };
    });
  }

  private perform<T>(
    act: Act,
    contractId: string,
    { bytes }: UploadedAppendix,
    work: (transaction: Transaction) => Promise<Answer<T>>,
  ): Promise<Answer<T>> {
    return this.writes.perform({ ...act, bodyHash: hashOfBytes(bytes) }, work, (transaction) =>
      this.desk.isReadable(transaction, act.actor, contractId),
    );
  }

  /** Scanned before anything reads it; a file that the document engine cannot print could never become part of the package. */
  private async taken(request: FastifyRequest): Promise<UploadedAppendix> {
    const upload = await uploadedAppendix(request);
    await this.gate.admit(upload.bytes);
    try {
      await renderInWorker(
        blankPrint({ number: '1', title: upload.title, body: null, file: { kind: kindOf(upload.type), bytes: upload.bytes } }),
      );
    } catch (fault) {
      if (fault instanceof AppendixUnreadable) throw new ProblemError(422, 'file-unreadable', { field: 'file' });
      throw fault;
    }
    return upload;
  }

  private async keep({ actor }: Act, { bytes, name, type }: UploadedAppendix): Promise<NewFile> {
    const hash = await this.storage.keep(bytes);
    return { id: newId(), hash, name, type, size: bytes.length, uploadedBy: actor.memberId, at: this.clock.now() };
  }
}
