import { digestOf, hashOfEnvelope, type PartName } from '../facts/envelope';
import { bytesOfText, hexOf, portableSha256 } from '../hashing';
import { textOfHead, textOfLeaf } from '../heads/tree-head';
import { isIncluded } from '../merkle/check-proof';
import { leafHash } from '../merkle/nodes';
import { type EvidenceExport, EXPORT_FORMAT, type ExportedFact, type ExportedProof } from './evidence-export';

/** What an export proves; `fault` names the first row that does not agree. */
export interface CheckedExport {
  readonly fault: string | null;
  readonly facts: number;
  readonly withheld: number;
  readonly keyId: string | null;
  readonly anchoredAt: string | null;
  /** Whether facts came after the head that vouches for the chain. */
  readonly isYounger: boolean;
}

class Fault extends Error {}

/** Checks an export whole, with the SHA-256 of the files that came with it, by name. Needs no network and nothing of the product. Never throws. */
export async function checkExport(given: unknown, files: ReadonlyMap<string, string>): Promise<CheckedExport> {
  const nothing = { facts: 0, withheld: 0, keyId: null, anchoredAt: null, isYounger: false };
  try {
    const { facts, contract, proof, documents, format } = given as EvidenceExport;
    if (format !== EXPORT_FORMAT) throw new Fault('evidence.json: its format is another');
    if (facts.length === 0) throw new Fault('facts: there are none');
    const anchored = proof?.leaf.sequence ?? null;
    facts.forEach((fact, index) => checkFact(fact, index, { previous: facts[index - 1], next: facts[index + 1], anchored, contract }));
    if (proof) await checkProof(proof, facts, contract);
    checkFiles(documents, files);
    return {
      fault: null,
      facts: facts.length,
      withheld: facts.filter((fact) => fact.envelope === null).length,
      keyId: proof?.head.keyId ?? null,
      anchoredAt: proof?.head.at ?? null,
      isYounger: proof !== null && proof.leaf.sequence < facts.length,
    };
  } catch (fault) {
    return { ...nothing, fault: fault instanceof Fault ? fault.message : 'evidence.json: it cannot be read' };
  }
}

interface Around {
  readonly previous: ExportedFact | undefined;
  readonly next: ExportedFact | undefined;
  /** The fact that the log vouches for. */
  readonly anchored: number | null;
  readonly contract: EvidenceExport['contract'];
}

function checkFact(fact: ExportedFact, index: number, { previous, next, anchored, contract }: Around): void {
  const where = `fact ${index + 1}`;
  if (fact.envelope === null) {
    if (fact.sequence !== index + 1) throw new Fault(`${where}: its place in the chain is another`);
    const isVouched = (next !== undefined && next.envelope !== null) || anchored === fact.sequence;
    if ((fact.hash !== null) !== isVouched) throw new Fault(`${where}: it has a hash that nothing vouches for, or none`);
    return;
  }
  const { envelope, parts } = fact;
  if (envelope.sequence !== index + 1) throw new Fault(`${where}: its place in the chain is another`);
  if (envelope.subjectId !== contract.id || envelope.tenantId !== contract.tenantId || envelope.subjectKind !== 'contract')
    throw new Fault(`${where}: it belongs to another contract`);
  if (envelope.previousHash !== (previous?.hash ?? null)) throw new Fault(`${where}: it does not follow the fact before it`);
  if (hashOfEnvelope(envelope) !== fact.hash) throw new Fault(`${where}: its hash does not follow from its content`);
  const seen = new Set<PartName>();
  for (const { part, salt, body } of parts) {
    if (seen.has(part) || envelope.digests[part] === undefined) throw new Fault(`${where}, part ${part}: it is not of this fact`);
    seen.add(part);
    if (salt === null && body === null && part === 'personal') continue;
    if (salt === null || body === null || digestOf({ salt, body }) !== envelope.digests[part])
      throw new Fault(`${where}, part ${part}: its content is another`);
  }
}

async function checkProof(
  proof: ExportedProof,
  facts: readonly ExportedFact[],
  { id, tenantId }: EvidenceExport['contract'],
): Promise<void> {
  const { leaf, index, path, head } = proof;
  if (leaf.subjectId !== id || leaf.tenantId !== tenantId || head.tenantId !== tenantId)
    throw new Fault('proof: it is of another contract');
  if (facts[leaf.sequence - 1]?.hash !== leaf.hash) throw new Fault(`fact ${leaf.sequence}: the log vouches for another, or it is gone`);
  const claim = { leaf: leafHash(textOfLeaf(leaf)), index, size: head.size, root: head.root };
  if (!isIncluded(claim, path)) throw new Fault('proof: the leaf does not stand under the root');
  const key = bytesOfBase64url(proof.publicKey);
  if (hexOf(portableSha256(key)).slice(0, 16) !== head.keyId) throw new Fault('proof: the key is not the one that is named');
  if (!(await isSigned(textOfHead(head), head.signature, key))) throw new Fault('proof: the root is not signed by the key');
}

async function isSigned(text: string, signature: string, key: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const known = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', known, bytesOfBase64url(signature), bytesOfText(text) as Uint8Array<ArrayBuffer>);
}

function bytesOfBase64url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

function checkFiles(documents: EvidenceExport['documents'], files: ReadonlyMap<string, string>): void {
  const named = new Map(documents.map((one) => [one.name, one.sha256]));
  for (const [name, sha256] of named) {
    if (!files.has(name)) throw new Fault(`document ${name}: it is gone`);
    if (files.get(name) !== sha256) throw new Fault(`document ${name}: its content is another`);
  }
  for (const name of files.keys()) if (!named.has(name)) throw new Fault(`document ${name}: nothing names it`);
}
