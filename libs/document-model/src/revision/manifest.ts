import { canonicalJson } from '../body/canonical';
import { sha256Hex } from '../body/sha256';
import { type ClausePlace, orderedClauses } from './numbering';

/** One clause of a revision: its place, its heading and the address of its text. */
export interface ManifestEntry extends ClausePlace {
  readonly clauseType: string;
  readonly heading: string | null;
  /** Null for a section, which has a heading and no text of its own. */
  readonly bodyHash: string | null;
  /** Whose text it is: bodies are addressed by hash within their owner, a template version or a contract. */
  readonly owner: string;
}

/**
 * The hash of a revision, SHA-256, hexadecimal: what an approval and a signature name. It covers each clause, the answers and
 * the attachments in their order; the order in which the entries are handed over does not matter.
 * @throws ClauseTreeFault when the entries form no tree; TypeError when answers or attachments are no JSON
 */
export function manifestHash(entries: readonly ManifestEntry[], answers: unknown, attachments: readonly unknown[]): string {
  return sha256Hex(canonicalJson({ entries: orderedClauses(entries).map(covered), answers, attachments }));
}

/** Only the named fields, so that a row with more columns hashes like the entry it carries. */
function covered({ clauseId, parentId, order, clauseType, heading, bodyHash, owner }: ManifestEntry): ManifestEntry {
  return { clauseId, parentId, order, clauseType, heading, bodyHash, owner };
}
