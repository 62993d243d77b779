import type { FastifyInstance } from 'fastify';
import { ProblemError } from '../http/problem-error';

/** PostgreSQL keeps neither NUL nor half of a surrogate pair, and nobody writes them. */
const isKept = (text: string): boolean => !text.includes('\0') && text.isWellFormed();

/** Whether every text and every name in what was sent can be kept; looked through without recursion. */
export function canBeKept(sent: unknown): boolean {
  const waiting: unknown[] = [sent];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value === 'string' && !isKept(value)) return false;
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, inner] of Object.entries(value)) {
      if (!isKept(name)) return false;
      waiting.push(inner);
    }
  }
  return true;
}

/** Refuses addresses and bodies with a text that the database could not keep, before anything else looks at them. */
export function limitTexts(instance: FastifyInstance): void {
  instance.addHook('preValidation', async ({ params, query, body }) => {
    if (canBeKept(params) && canBeKept(query) && (Buffer.isBuffer(body) || canBeKept(body))) return;
    throw new ProblemError(400, 'invalid-request');
  });
}
