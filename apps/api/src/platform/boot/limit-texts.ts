import type { FastifyInstance } from 'fastify';
import { ProblemError } from '../http/problem-error';
import { LONGEST_FIELD } from '../http/validation';

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

/** The fields in which it stands, where they have a name that can be told. */
const fieldsOf = (sent: unknown): readonly string[] =>
  typeof sent !== 'object' || sent === null
    ? []
    : Object.entries(sent).flatMap(([name, value]) => (isKept(name) && !canBeKept(value) ? [name.slice(0, LONGEST_FIELD)] : []));

/** Refuses addresses and bodies with a text that the database could not keep, before anything else looks at them; what is no JSON has readers of its own. */
export function limitTexts(instance: FastifyInstance): void {
  instance.addHook('preValidation', async ({ params, query, body }) => {
    const texts = typeof body === 'object' && !Buffer.isBuffer(body) ? [params, query, body] : [params, query];
    if (texts.every(canBeKept)) return;
    throw new ProblemError(400, 'invalid-request', { fields: texts.flatMap(fieldsOf).map((field) => ({ field, code: 'field-invalid' })) });
  });
}
