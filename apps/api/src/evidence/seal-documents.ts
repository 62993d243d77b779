import { Injectable } from '@nestjs/common';
import { Database, scopeOf, workerScope } from '@vizavi/database';
import { renderPaperInWorker } from '@vizavi/document-engine';
import type { Actor, Contract, Side } from '@vizavi/domain';
import { addSignaturePage, signPdf, type SignatureField } from '@vizavi/signing';
import { translate } from '@vizavi/words';
import { ContractDesk } from '../contracts/contract-desk';
import { RenderDocument } from '../documents/render-document';
import { Clock } from '../platform/clock/clock';
import { ProblemError } from '../platform/http/problem-error';
import { Reads } from '../platform/http/reads';
import { FileStorage, hashOfBytes } from '../platform/storage/file-storage';
import { certificatePaper } from './certificate-paper';
import { clientEyes, knownOf } from './known.query';
import { type SealedKind, SealedDocumentsRepository } from './sealed-documents.repository';
import { Seals } from './seals';
import { type Known, signedWords, stampOf, type SignedWords } from './signed-words';
import { stepsOf } from './steps.query';

export interface SealedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const SIDES: readonly Side[] = ['client', 'supplier'];
const SIGNED = ['executed', 'terminated'];

/** The signed PDF of an executed contract and its completion certificate: sealed when first asked for, and the same bytes ever after. */
@Injectable()
export class SealDocuments {
  private readonly sealed = new SealedDocumentsRepository();

  constructor(
    private readonly database: Database,
    private readonly reads: Reads,
    private readonly desk: ContractDesk,
    private readonly documents: RenderDocument,
    private readonly storage: FileStorage,
    private readonly seals: Seals,
    private readonly clock: Clock,
  ) {}

  /** Throws 404 for who may not read the contract, 409 `not-signed-electronically` when both simple signatures are not there. */
  async get(actor: Actor, contractId: string, kind: SealedKind): Promise<SealedFile> {
    const [contract, kept] = await this.reads.run(actor, async (transaction) => {
      const found = await this.desk.find(transaction, actor, contractId);
      return [found, await this.sealed.find(transaction, found, kind)] as const;
    });
    if (!SIGNED.includes(contract.state) || contract.signatures.length < 2 || contract.signatures.some((one) => one.method === 'paper'))
      throw new ProblemError(409, 'not-signed-electronically');
    const hash = kept?.hash ?? (await this.seal(contract, kind));
    return { name: nameOf(contract, kind), bytes: await this.storage.read(hash) };
  }

  private async seal(contract: Contract, kind: SealedKind): Promise<string> {
    const eyes = clientEyes(contract);
    const [known, steps] = await this.database.run(scopeOf(eyes), async (transaction) => [
      await knownOf(transaction, contract),
      await stepsOf(transaction, contract),
    ]);
    const words = contract.signatures.map((one) => signedWords(one, contract, known));
    const bytes = kind === 'contract' ? await this.signed(contract, words) : await this.certified(contract, { words, steps, known });
    const hash = await this.storage.keep(bytes);
    return this.database.run(workerScope(contract.tenantId), async (transaction) => {
      await this.sealed.keep(transaction, contract, kind, { hash, size: bytes.length, at: this.clock.now() });
      return (await this.sealed.find(transaction, contract, kind))!.hash;
    });
  }

  /** Signature page and both fields first, then the client's signature, then the supplier's. */
  private async signed(contract: Contract, words: readonly SignedWords[]): Promise<Uint8Array> {
    const { bytes } = await this.documents.run(clientEyes(contract), { contractId: contract.id, revision: null, isRedline: false });
    const fields: readonly SignatureField[] = SIDES.map((side) => ({
      name: side,
      heading: `${translate(contract.language, `evidence.${side}`)}: ${words.find((one) => one.side === side)!.party}`,
    }));
    const page = { title: translate(contract.language, 'evidence.signaturePage'), lines: linesOf(contract), fields };
    let pdf = await addSignaturePage(bytes, { ...page, hasTimestamp: this.seals.timestamp !== undefined });
    for (const side of SIDES)
      pdf = await this.signField(
        pdf,
        contract,
        words.find((one) => one.side === side)!,
        side === 'supplier',
      );
    return pdf;
  }

  private async signField(pdf: Uint8Array, contract: Contract, words: SignedWords, isLast: boolean): Promise<Uint8Array> {
    const key = await (words.side === 'supplier' ? this.seals.company() : this.seals.own());
    const { timestamp } = this.seals;
    const validation = { certificates: [key.certificate, ...key.chain] };
    return signPdf(
      pdf,
      { field: words.side, name: words.who, reason: words.proof, at: this.clock.now(), stamp: stampOf(words, contract) },
      key,
      { ...(timestamp ? { timestamp } : {}), ...(timestamp && isLast ? { validation, archive: true } : {}) },
    );
  }

  private async certified(
    contract: Contract,
    about: { words: readonly SignedWords[]; steps: readonly string[]; known: Known },
  ): Promise<Uint8Array> {
    const { bytes } = await this.get(clientEyes(contract), contract.id, 'contract');
    const paper = certificatePaper(contract, { ...about, documentHash: hashOfBytes(bytes) });
    const printed = await renderPaperInWorker(paper, 'pdf');
    const [field, title] = ['seal', translate(contract.language, 'evidence.sealedBy')];
    const page = await addSignaturePage(printed, {
      title,
      lines: [],
      fields: [{ name: field, heading: about.known.names.supplier }],
      hasTimestamp: false,
    });
    const { timestamp } = this.seals;
    const stamp = [title, about.known.names.supplier, paper.title];
    return signPdf(
      page,
      { field, name: about.known.names.supplier, at: this.clock.now(), stamp },
      await this.seals.company(),
      timestamp ? { timestamp } : {},
    );
  }
}

const linesOf = ({ title, number, revision, language }: Contract): readonly string[] => [
  [title, number ? `№ ${number}` : ''].filter(Boolean).join(' '),
  translate(language, 'evidence.textHash', { hash: revision!.hash }),
];

const nameOf = ({ number, title }: Contract, kind: SealedKind): string =>
  `${number ?? title} ${kind === 'contract' ? 'signed' : 'certificate'}.pdf`.replaceAll('/', '-');
