import { canonicalJson } from '@vizavi/document-model';
import type { SubjectKind } from '../facts/envelope';

/** The state of a supplier's log of chain heads at a moment: what is signed each hour. */
export interface TreeHead {
  readonly tenantId: string;
  /** Leaves of the log. */
  readonly size: number;
  readonly root: string;
  readonly at: string;
}

/** A tree head with its Ed25519 signature and the key's name, as it is kept, printed and handed out. */
export interface SignedTreeHead extends TreeHead {
  readonly keyId: string;
  readonly signature: string;
}

/** One leaf of the log: how far a chain had grown when it was anchored. */
export interface ChainHead {
  readonly tenantId: string;
  readonly subjectKind: SubjectKind;
  readonly subjectId: string;
  readonly sequence: number;
  readonly hash: string;
}

/** What the signature covers; the first line keeps it from passing for a signature over anything else. */
export const textOfHead = ({ tenantId, size, root, at }: TreeHead): string =>
  `vizavi tree head 1\n${canonicalJson({ tenantId, size, root, at })}`;

/** The text of a leaf. */
export const textOfLeaf = ({ tenantId, subjectKind, subjectId, sequence, hash }: ChainHead): string =>
  canonicalJson({ tenantId, subjectKind, subjectId, sequence, hash });
