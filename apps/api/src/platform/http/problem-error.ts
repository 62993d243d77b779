import { REFUSALS, type Refusal } from '@vizavi/domain';

export interface ProblemDetails {
  readonly field?: string;
  /** Faults of several fields, each with a code that has words of its own. */
  readonly fields?: readonly { readonly field: string; readonly code: string }[];
  readonly values?: Readonly<Record<string, string | number>>;
  /** Further members of the problem document, as `etag` and `changedSince` with 412. */
  readonly extra?: Readonly<Record<string, unknown>>;
  /** Seconds until it is worth trying again, with 429 and 503. */
  readonly retryAfter?: number;
}

/** An expected "no" on its way to the reader; the filter turns it into an RFC 9457 document in their language. */
export class ProblemError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly details: ProblemDetails = {},
  ) {
    super(code);
  }
}

export const notFound = (): ProblemError => new ProblemError(404, 'not-found');

export const forbidden = (reason = 'not-allowed'): ProblemError => new ProblemError(403, reason);

/** A refusal of the rules keeps its code and its status. */
export const refused = ({ refused: code, field, values }: Refusal): ProblemError =>
  new ProblemError(REFUSALS[code], code, { field, values });
