import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { type Transaction, workerScope } from '@vizavi/database';
import type { Actor, Contract } from '@vizavi/domain';
import { type EvidenceExport, EXPORT_FILE, EXPORT_FORMAT, type ExportedDocument } from '@vizavi/evidence';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { ProofQuery } from '../audit/anchors/proof.query';
import { ContractDesk } from '../contracts/contract-desk';
import { RenderDocument } from '../documents/render-document';
import { Clock } from '../platform/clock/clock';
import { AnchorKey } from '../platform/config/anchor-key';
import { Reads } from '../platform/http/reads';
import { ProblemError } from '../platform/http/problem-error';
import { FileStorage, hashOfBytes } from '../platform/storage/file-storage';
import { exportedFacts } from './exported-facts.query';
import { SealDocuments, type SealedFile } from './seal-documents';
import type { SealedKind } from './sealed-documents.repository';

/** The verifier travels with what it verifies; read from beside the compiled code. */
const VERIFIER = join(__dirname, '../../../../libs/evidence/verifier/vizavi-verify.mjs');
const README = `node vizavi-verify.mjs <this archive>
Checks the facts, the proof and the documents without the portal. Compare the key it names with the one that the supplier has told you.
`;

/** A contract with its facts, proofs and documents in one archive, as much of it as the reader may see. */
@Injectable()
export class ExportEvidence {
  private readonly proofs = new ProofQuery();

  constructor(
    private readonly reads: Reads,
    private readonly desk: ContractDesk,
    private readonly documents: RenderDocument,
    private readonly sealed: SealDocuments,
    private readonly storage: FileStorage,
    private readonly key: AnchorKey,
    private readonly clock: Clock,
  ) {}

  async get(actor: Actor, contractId: string): Promise<SealedFile> {
    const [contract, evidence] = await this.reads.run(actor, (transaction) => this.read(transaction, actor, contractId));
    const files = await this.filesOf(actor, contract);
    const documents: readonly ExportedDocument[] = Object.entries(files).map(([name, bytes]) => ({ name, sha256: hashOfBytes(bytes) }));
    const whole: EvidenceExport = { ...evidence, documents };
    const archive: Zippable = {
      [EXPORT_FILE]: strToU8(JSON.stringify(whole, null, 1)),
      'vizavi-verify.mjs': readFileSync(VERIFIER),
      'README.txt': strToU8(README),
      ...files,
    };
    return {
      name: `${contract.number ?? contract.title} evidence.zip`.replaceAll('/', '-'),
      bytes: Buffer.from(zipSync(archive, { level: 6 })),
    };
  }

  private async read(
    transaction: Transaction,
    actor: Actor,
    contractId: string,
  ): Promise<readonly [Contract, Omit<EvidenceExport, 'documents'>]> {
    const contract = await this.desk.find(transaction, actor, contractId);
    const { tenantId, id, number, title } = contract;
    const visible = await exportedFacts(transaction, contract);
    await transaction.enter(workerScope(tenantId));
    const proof = await this.proofs.of(transaction, contract, this.key.publicKey);
    const facts = await this.proofs.withWithheld(transaction, contract, visible, proof?.leaf.sequence ?? null);
    return [contract, { format: EXPORT_FORMAT, madeAt: this.clock.now(), contract: { id, tenantId, number, title }, facts, proof }];
  }

  private async filesOf(actor: Actor, contract: Contract): Promise<Record<string, Uint8Array>> {
    const files: Record<string, Uint8Array> = {};
    if (contract.revision) {
      const { bytes } = await this.documents.run(actor, { contractId: contract.id, revision: null, isRedline: false });
      files['documents/contract.pdf'] = bytes;
    }
    for (const kind of ['contract', 'certificate'] as const) {
      const one = await this.sealedOrNone(actor, contract.id, kind);
      if (one) files[`documents/${kind === 'contract' ? 'signed' : 'certificate'}.pdf`] = one.bytes;
    }
    for (const [index, one] of contract.attachments.entries())
      files[`documents/appendix-${index + 1}.${one.type.split('/').at(-1)!}`] = await this.storage.read(one.fileHash);
    return files;
  }

  private async sealedOrNone(actor: Actor, contractId: string, kind: SealedKind): Promise<SealedFile | null> {
    try {
      return await this.sealed.get(actor, contractId, kind);
    } catch (fault) {
      if (fault instanceof ProblemError && fault.code === 'not-signed-electronically') return null;
      throw fault;
    }
  }
}
