import type { Envelope, PartName } from '../facts/envelope';
import type { ChainHead, SignedTreeHead } from '../heads/tree-head';

export const EXPORT_FORMAT = 'vizavi evidence 1';
/** Name of the JSON inside of the archive. */
export const EXPORT_FILE = 'evidence.json';

/** A part that its reader may see; the digests of the others stand in the envelope. */
export interface ShownPart {
  readonly part: PartName;
  /** null when personal data was erased. */
  readonly salt: string | null;
  readonly body: object | null;
}

/** A fact that its reader may see, or one that they may not: of that the hash alone, and only where the next fact or the log vouches for it. */
export type ExportedFact =
  | { readonly envelope: Envelope; readonly hash: string; readonly parts: readonly ShownPart[] }
  | { readonly envelope: null; readonly sequence: number; readonly hash: string | null };

export interface ExportedProof {
  readonly leaf: ChainHead;
  readonly index: number;
  readonly path: readonly string[];
  readonly head: SignedTreeHead;
  /** Raw Ed25519 key, base64url. */
  readonly publicKey: string;
}

export interface ExportedDocument {
  readonly name: string;
  readonly sha256: string;
}

/** A contract with its facts, proofs and documents, as it leaves the product. */
export interface EvidenceExport {
  readonly format: typeof EXPORT_FORMAT;
  readonly madeAt: string;
  readonly contract: { readonly id: string; readonly tenantId: string; readonly number: string | null; readonly title: string };
  readonly facts: readonly ExportedFact[];
  /** null while no head of the log covers the contract. */
  readonly proof: ExportedProof | null;
  readonly documents: readonly ExportedDocument[];
}
