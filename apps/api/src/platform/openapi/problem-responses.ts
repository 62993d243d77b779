import type { OpenAPIObject } from '@nestjs/swagger';

type SchemaOfDocument = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

/** RFC 9457, with a stable code and the faults of single fields. */
export const PROBLEM: SchemaOfDocument = {
  type: 'object',
  required: ['type', 'code', 'title', 'detail', 'status', 'instance', 'requestId'],
  properties: {
    type: { type: 'string', description: 'urn:vizavi:problem: and the code' },
    code: { type: 'string', description: 'Stable; what programs compare.' },
    title: { type: 'string', description: "In the reader's language." },
    detail: { type: 'string' },
    status: { type: 'integer' },
    instance: { type: 'string' },
    requestId: { type: 'string' },
    etag: { type: 'string', description: 'With 412: the present version.' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'code', 'message'],
        properties: { field: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};

interface Asked {
  readonly takesKey: boolean;
  readonly takesIfMatch: boolean;
  readonly takesTicket: boolean;
  readonly isWrite: boolean;
  readonly isSignedIn: boolean;
  readonly hasParameters: boolean;
  readonly access: { readonly kind: string };
}

const MEANINGS: readonly (readonly [number, string, (asked: Asked) => boolean])[] = [
  [400, 'The request has not the right shape.', () => true],
  [401, 'Nobody is signed in.', ({ isSignedIn, isWrite }) => isSignedIn || isWrite],
  [403, 'This member may not do it.', ({ isSignedIn, isWrite }) => isSignedIn || isWrite],
  [
    404,
    'It is not there, or not for this member to see.',
    ({ isSignedIn, hasParameters, isWrite }) => isSignedIn || hasParameters || isWrite,
  ],
  [409, 'The present state forbids it.', ({ isWrite, hasParameters }) => isWrite || hasParameters],
  [
    410,
    'The link or the ticket was used or is out of date.',
    ({ isSignedIn, hasParameters, takesTicket }) => (!isSignedIn && hasParameters) || takesTicket,
  ],
  [412, 'It has changed since; the present ETag is in the document.', ({ takesIfMatch }) => takesIfMatch],
  [413, 'It is larger than may be sent.', ({ isWrite }) => isWrite],
  [415, 'Its body is of another type than the route takes.', ({ isWrite }) => isWrite],
  [422, 'Its content breaks a rule.', ({ isWrite, hasParameters }) => isWrite || hasParameters],
  [428, 'If-Match is missing.', ({ takesIfMatch }) => takesIfMatch],
  [429, 'Too many attempts; Retry-After says when.', () => true],
  [503, 'Busy for a moment; Retry-After says when.', () => true],
];

const response = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

/** The refusals that a route may answer with, in the order in which they are checked. */
export const problemResponses = (asked: Asked) =>
  Object.fromEntries(MEANINGS.flatMap(([status, meaning, applies]) => (applies(asked) ? [[String(status), response(meaning)]] : [])));
