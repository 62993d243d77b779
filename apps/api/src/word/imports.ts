import { Injectable } from '@nestjs/common';
import type { ImportView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import { compareInWorker, DocxRefused, type SentText } from '@vizavi/document-engine';
import type { Actor, Contract } from '@vizavi/domain';
import { translate } from '@vizavi/words';
import type { FastifyRequest } from 'fastify';
import { ContractDesk } from '../contracts/contract-desk';
import { peopleOf } from '../contracts/present/people';
import { ContractTextQuery } from '../contracts/text/contract-text.query';
import { Clock } from '../platform/clock/clock';
import { newId } from '../platform/clock/new-id';
import type { Act, Answer } from '../platform/http/act';
import { notFound, ProblemError } from '../platform/http/problem-error';
import { Reads } from '../platform/http/reads';
import { FileGate } from '../platform/scan/file-gate';
import { Writes } from '../platform/http/writes';
import { ExportsRepository } from './exports.repository';
import { ImportsRepository, type KeptImport } from './imports.repository';
import type { Ground } from './plan-finding';
import { importEtag, presentImport } from './present-import';
import { type UploadedWord, uploadedWord } from './uploaded-word';
import { wordDocument } from './word-contract';
import { WordSource } from './word-source';

interface Basis {
  readonly sent: SentText;
  readonly exportId: string | null;
  readonly revision: number | null;
}

/** Files that come back from Word: read, compared with what was sent, and shown; nothing of the contract changes. */
@Injectable()
export class Imports {
  private readonly exports = new ExportsRepository();
  private readonly kept = new ImportsRepository();

  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly desk: ContractDesk,
    private readonly texts: ContractTextQuery,
    private readonly source: WordSource,
    private readonly gate: FileGate,
    private readonly clock: Clock,
  ) {}

  async take(act: Act, contractId: string, request: FastifyRequest): Promise<Answer<ImportView>> {
    await this.desk.assertMay(act.actor, contractId, 'suggest');
    const upload = await uploadedWord(request, this.gate);
    const basis = await this.reads.run(act.actor, (transaction) => this.basis(transaction, act.actor, contractId, upload.file.exportId));
    const returned = await this.compared(upload, basis);
    return this.writes.perform({ ...act, bodyHash: upload.hash }, async (transaction) => {
      const contract = await this.desk.find(transaction, act.actor, contractId);
      const made: KeptImport = {
        id: newId(),
        side: act.actor.side,
        hash: upload.hash,
        fileName: upload.name,
        exportId: basis.exportId,
        revision: basis.revision,
        returned,
        state: 'shown',
        suggestions: 0,
        uploadedBy: act.actor.memberId,
        at: this.clock.now(),
        settledAt: null,
        version: 1,
      };
      const importId = await this.desk.asWorker(transaction, act.actor, () => this.keep(transaction, contract, made));
      return this.answer(transaction, act.actor, contractId, importId, 201);
    });
  }

  list(actor: Actor, contractId: string): Promise<readonly ImportView[]> {
    return this.reads.run(actor, async (transaction) => {
      const contract = await this.desk.find(transaction, actor, contractId);
      const all = await this.kept.list(transaction, contract);
      return Promise.all(all.map((one) => this.present(transaction, actor, contract, one)));
    });
  }

  show(actor: Actor, contractId: string, importId: string): Promise<ImportView> {
    return this.reads.run(actor, async (transaction) => (await this.answer(transaction, actor, contractId, importId, 200)).body);
  }

  discard(act: Act, contractId: string, importId: string): Promise<Answer<ImportView>> {
    return this.writes.perform(act, async (transaction) => {
      const contract = await this.desk.find(transaction, act.actor, contractId);
      await this.desk.asWorker(transaction, act.actor, async () => {
        const one = await this.held(transaction, act, contract, importId);
        await this.kept.settle(transaction, contract, one.id, { state: 'discarded', suggestions: 0, at: this.clock.now() });
      });
      return this.answer(transaction, act.actor, contractId, importId, 200);
    });
  }

  /** In the worker's scope: the import under a lock, in the version that the member holds. */
  async held(transaction: Transaction, { actor, ifMatch }: Act, contract: Contract, importId: string): Promise<KeptImport> {
    const one = await this.kept.findForUpdate(transaction, contract, actor.side, importId);
    if (!one) throw notFound();
    if (ifMatch !== importEtag(one)) throw new ProblemError(412, 'stale', { extra: { etag: importEtag(one) } });
    if (one.state !== 'shown') throw new ProblemError(409, 'import-settled');
    return one;
  }

  async answer(transaction: Transaction, actor: Actor, contractId: string, importId: string, status: number): Promise<Answer<ImportView>> {
    const contract = await this.desk.find(transaction, actor, contractId);
    const one = await this.kept.find(transaction, contract, importId);
    if (!one) throw notFound();
    const body = await this.present(transaction, actor, contract, one);
    return { status, body, etag: body.etag };
  }

  /** All that a finding is judged by, as the contract stands. */
  async ground(transaction: Transaction, { side }: Actor, contract: Contract, { id, fileName }: KeptImport): Promise<Ground> {
    const source = await this.texts.of(transaction, contract, null);
    if (!source) throw notFound();
    const reason = translate(contract.language, 'printed.importReason', { fileName });
    return { contract, text: source.text, side, reason, importId: id, fileName, newClauseId: () => `added-${newId()}` };
  }

  private async present(transaction: Transaction, actor: Actor, contract: Contract, one: KeptImport): Promise<ImportView> {
    const people = await peopleOf(transaction, actor.tenantId, actor.side, [one.uploadedBy]);
    return presentImport(one, await this.ground(transaction, actor, contract, one), people);
  }

  /** The same file again is the same import: shown anew while nothing was made of it. */
  private async keep(transaction: Transaction, contract: Contract, made: KeptImport): Promise<string> {
    const same = await this.kept.sameFile(transaction, contract, made.side, made.hash);
    if (!same) await this.kept.insert(transaction, contract, made);
    else if (same.state !== 'applied') await this.kept.renew(transaction, contract, { ...made, id: same.id });
    return same?.id ?? made.id;
  }

  /** What the file was made from; of a file that does not say, the text that stands with all that is proposed. */
  private async basis(transaction: Transaction, actor: Actor, contractId: string, exportId: string | null): Promise<Basis> {
    const wanted = { contractId, revision: null, isRedline: true, forClient: false };
    const request = await this.source.read(transaction, actor, wanted);
    const known = exportId === null ? null : await this.exports.find(transaction, actor.tenantId, contractId, exportId);
    if (known) return { sent: known.sent, exportId, revision: known.revision };
    return { sent: wordDocument(request).sent, exportId: null, revision: request.text.latest?.number ?? null };
  }

  private async compared({ file }: UploadedWord, { sent }: Basis): Promise<KeptImport['returned']> {
    try {
      return await compareInWorker(file, sent);
    } catch (fault) {
      if (fault instanceof DocxRefused) throw new ProblemError(422, `word-${fault.reason}`, { field: 'file' });
      throw fault;
    }
  }
}
