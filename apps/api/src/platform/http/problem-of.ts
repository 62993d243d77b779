import { HttpException } from '@nestjs/common';
import { ProblemError } from './problem-error';

/** SQLSTATEs and system codes by which the database says "not now": locks, deadlocks, shutdown, no connection. */
const PASSING = /^(40001|40P01|55P03|57P0[123]|53[0-9]{3}|08[0-9A-Z]{3}|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;
const RETRY_AFTER = 2;

const BY_STATUS: Readonly<Record<number, string>> = {
  400: 'invalid-request',
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  413: 'too-large',
  415: 'invalid-request',
  429: 'too-many-attempts',
  503: 'overloaded',
};

/** The socket of the embedded server is gone while it restarts. */
const isSocketGone = ({ code, syscall }: NodeJS.ErrnoException): boolean => code === 'ENOENT' && syscall === 'connect';

const isPassing = (fault: unknown): boolean =>
  fault instanceof Error &&
  (PASSING.test(String((fault as NodeJS.ErrnoException).code)) ||
    isSocketGone(fault) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(fault.message));

/** What the reader is told of whatever was thrown; anything unexpected is 500 `internal`. */
export function problemOf(fault: unknown): ProblemError {
  if (fault instanceof ProblemError) return fault;
  if (isPassing(fault)) return new ProblemError(503, 'overloaded', { retryAfter: RETRY_AFTER });
  const status = fault instanceof HttpException ? fault.getStatus() : Number((fault as { statusCode?: number } | null)?.statusCode ?? 500);
  const code = BY_STATUS[status] ?? (status >= 400 && status < 500 ? 'invalid-request' : 'internal');
  return new ProblemError(code === 'internal' ? 500 : status, code);
}
