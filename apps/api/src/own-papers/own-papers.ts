import { Injectable } from '@nestjs/common';
import type { ContractView, OwnPaperView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import { DOCX_LIMITS, DocxRefused, readOwnPaperInWorker, type OwnPaper } from '@vizavi/document-engine';
import { OWN_PAPER, type Actor } from '@vizavi/domain';
import type { FastifyRequest } from 'fastify';
import { ContractDesk } from '../contracts/contract-desk';
import { PerformContractAction } from '../contracts/perform-contract-action';
import { FormStore } from '../contracts/text/form-store';
import { safeName } from '../documents/uploaded-appendix';
import { Clock } from '../platform/clock/clock';
import { newId } from '../platform/clock/new-id';
import type { Act, Answer } from '../platform/http/act';
import { ProblemError } from '../platform/http/problem-error';
import { Reads } from '../platform/http/reads';
import { fileTooLarge, uploadedFile } from '../platform/http/uploaded-file';
import { Writes } from '../platform/http/writes';
import { FileGate } from '../platform/scan/file-gate';
import { hashOfBytes } from '../platform/storage/file-storage';
import { keepPaper } from './keep-paper';
import { knownForm } from './known-form';
import type { OwnPaperParameters } from './own-papers.dto';
import { paperForm } from './paper-form';
import { presentPaper } from './present-paper';
import { type ShelvedForm, shelvedForms } from './shelved-forms';

interface Brought {
  readonly paper: OwnPaper;
  readonly forms: readonly ShelvedForm[];
  readonly nearest: ShelvedForm;
  readonly fileName: string;
  readonly hash: string;
}

/** Contracts that a client brings in Word: shown first with nothing kept, then made a contract from the same file. */
@Injectable()
export class OwnPapers {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly line: PerformContractAction,
    private readonly desk: ContractDesk,
    private readonly store: FormStore,
    private readonly gate: FileGate,
    private readonly clock: Clock,
  ) {}

  async read(actor: Actor, request: FastifyRequest, { templateId }: OwnPaperParameters): Promise<OwnPaperView> {
    const { paper, fileName, forms, nearest } = await this.brought(actor, request, templateId ?? null);
    return presentPaper(paper, fileName, forms, nearest);
  }

  async start(act: Act, request: FastifyRequest, { templateId, title }: OwnPaperParameters): Promise<Answer<ContractView>> {
    const { actor } = act;
    const { paper, nearest, hash } = await this.brought(actor, request, templateId ?? null);
    return this.writes.perform({ ...act, bodyHash: hash }, async (transaction) => {
      const contractId = await this.startFrom(transaction, actor, { paper, nearest, hash, title: title?.trim() || paper.title });
      return this.desk.answer(transaction, actor, contractId, 201);
    });
  }

  private async startFrom(
    transaction: Transaction,
    actor: Actor,
    { paper, nearest, hash, title }: Pick<Brought, 'paper' | 'nearest' | 'hash'> & { readonly title: string },
  ): Promise<string> {
    const [contractId, clientCompanyId] = [newId(), actor.clientCompanyId!];
    const form = paperForm(paper, title, nearest.form);
    const templateVersionId = await keepPaper(transaction, actor, {
      form,
      clientCompanyId,
      nearestVersionId: nearest.versionId,
      fileHash: hash,
      now: this.clock.now(),
    });
    await this.line.start(transaction, actor, {
      type: 'start',
      contractId,
      clientCompanyId,
      templateVersionId,
      formKey: OWN_PAPER,
      dealType: form.dealType,
      language: 'ru',
      title,
      base: null,
      copiedFrom: null,
    });
    return contractId;
  }

  private async brought(actor: Actor, request: FastifyRequest, chosen: string | null): Promise<Brought> {
    const { bytes, name } = await uploadedFile(request, DOCX_LIMITS.bytes, fileTooLarge());
    if (bytes.length === 0) throw new ProblemError(422, 'file-empty', { field: 'file' });
    await this.gate.admit(bytes);
    const forms = await this.reads.run(actor, (transaction) => shelvedForms(transaction, actor.tenantId, this.store));
    const wanted = chosen === null ? null : forms.find(({ templateId }) => templateId === chosen);
    if (wanted === undefined) throw new ProblemError(422, 'template-unknown', { field: 'templateId' });
    const paper = await readPaper(bytes, forms, wanted?.form.key ?? null);
    const nearest = wanted ?? forms.find(({ form }) => form.key === paper.nearest[0]?.key);
    if (!nearest) throw new ProblemError(422, 'template-unknown', { field: 'templateId' });
    if (paper.clauses.length === 0 || paper.title === '') throw new ProblemError(422, 'own-paper-empty', { field: 'file' });
    return { paper, forms, nearest, fileName: safeName(name), hash: hashOfBytes(bytes) };
  }
}

async function readPaper(bytes: Buffer, forms: readonly ShelvedForm[], chosen: string | null): Promise<OwnPaper> {
  try {
    return await readOwnPaperInWorker({ bytes: new Uint8Array(bytes), forms: forms.map(({ form }) => knownForm(form, 'ru')), chosen });
  } catch (fault) {
    if (fault instanceof DocxRefused) throw new ProblemError(422, `word-${fault.reason}`, { field: 'file' });
    throw fault;
  }
}
