import type { FastifyInstance } from 'fastify';
import { ProblemError } from '../http/problem-error';

/** Deeper than any form or clause body; far from what would exhaust a recursive reader. */
const DEEPEST = 60;

/** Whether a parsed body nests deeper than the limit, looked through without recursion. */
export function isTooDeep(body: unknown, deepest = DEEPEST): boolean {
  let level: readonly unknown[] = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap((value): unknown[] => (typeof value === 'object' && value !== null ? Object.values(value) : []));
  }
  return false;
}

/** Refuses bodies that only mean to exhaust the reader, before anything walks through them. */
export function limitDepth(instance: FastifyInstance): void {
  instance.addHook('preValidation', async (request) => {
    if (Buffer.isBuffer(request.body) || !isTooDeep(request.body)) return;
    throw new ProblemError(400, 'invalid-request');
  });
}
