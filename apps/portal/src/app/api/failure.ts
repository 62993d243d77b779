import { HttpErrorResponse } from '@angular/common/http';
import type { FieldProblem, Problem } from '@vizavi/api-types';

/** Why a request did not succeed: the server's problem document, or that it could not be reached. */
export class Failure extends Error {
  override readonly name = 'Failure';
  constructor(
    readonly status: number,
    /** Stable code of the problem; `offline` and `unreachable` are the portal's own. */
    readonly code: string,
    /** In the reader's language; empty when the server said nothing. */
    readonly title: string,
    readonly detail: string,
    readonly fields: readonly FieldProblem[] = [],
    readonly problem: Problem | null = null,
  ) {
    super(title || code);
  }

  /** Nothing is known about the outcome: the same idempotency key must be used again. */
  get isUncertain(): boolean {
    return this.status === 0 || this.status >= 500;
  }

  get isStale(): boolean {
    return this.status === 412;
  }

  /** What the server said of one field, for `<vz-field [error]>`. */
  of(field: string): string | null {
    return this.fields.find((one) => one.field === field)?.message ?? null;
  }
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string';

function parsed(body: unknown): unknown {
  if (typeof body !== 'string') return body;
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}

export function toFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (!(error instanceof HttpErrorResponse)) {
    const cause = error instanceof Error && error.cause ? error.cause : null;
    return cause ? toFailure(cause) : new Failure(0, 'unexpected', '', '');
  }
  if (error.status === 0) return new Failure(0, navigator.onLine === false ? 'offline' : 'unreachable', '', '');
  const body = parsed(error.error);
  if (!isProblem(body)) return new Failure(error.status, `http-${error.status}`, '', '');
  return new Failure(error.status, body.code, body.title, body.detail, body.errors ?? [], body);
}
