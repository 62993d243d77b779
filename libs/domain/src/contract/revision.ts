import type { TextChanges } from '../approval/guard';
import type { Body } from '../template/form';

/** A clause of a revision: where it stands and the hash of its body within its owner. */
export interface ManifestEntry {
  readonly clauseId: string;
  readonly parentId: string | null;
  readonly order: number;
  readonly clauseType: string;
  readonly heading: string | null;
  readonly bodyHash: string | null;
  readonly owner: 'template' | 'contract';
}

export interface OwnedBody {
  readonly hash: string;
  readonly body: Body;
}

/** An immutable, numbered, hashed text of a contract. */
export interface RevisionContent {
  readonly number: number;
  readonly hash: string;
  readonly manifest: readonly ManifestEntry[];
  readonly answers: Readonly<Record<string, unknown>>;
  readonly attachments: readonly { readonly id: string; readonly order: number; readonly hash: string; readonly title: string }[];
  /** Bodies that this revision is the first to use; the template's own are not repeated. */
  readonly bodies: readonly OwnedBody[];
}

/** An open suggestion moved onto the new text, exactly. */
export interface Rebased {
  readonly suggestionId: string;
  readonly baseHash: string;
  readonly changes: readonly { readonly order: number; readonly from: number; readonly to: number }[];
}

/** Accepted changes that a revision took in. */
export interface FoldedChanges {
  readonly suggestionId: string;
  readonly orders: readonly number[];
}

export interface RevisionReference {
  readonly number: number;
  readonly hash: string;
}

/** A kept text: its content, who closed the turn and when. */
export interface Revision extends RevisionContent {
  readonly at: string;
  readonly byId: string | null;
  readonly reason: 'submitted' | 'turnClosed';
  /** Null of a revision that was kept before this was noted. */
  readonly changes: TextChanges | null;
}
