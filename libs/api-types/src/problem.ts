import type { ProofMethod } from './people';

/** RFC 9457; `code` is stable, `title` and `detail` are in the reader's language. */
export interface Problem {
  readonly type: string;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly status: number;
  readonly instance: string;
  readonly requestId: string;
  readonly errors?: readonly FieldProblem[];
  /** With 412: the present version and what changed since. */
  readonly etag?: string;
  /** With `step-up-required`: by what the person may prove themselves at `POST session/step-up`. */
  readonly methods?: readonly ProofMethod[];
  /** With a decision link that does not fit: the contract that it was about. */
  readonly contractId?: string;
  readonly changedSince?: readonly { readonly type: string; readonly at: string }[];
}

export interface FieldProblem {
  /** Dotted path of the field. */
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** An event of `GET live`: ids only; the event's id is opaque and goes back as `Last-Event-ID`. */
export interface LiveEvent {
  readonly kind: 'contract' | 'presence' | 'notification' | 'resync' | 'signedOut';
  readonly contractId: string | null;
}
