import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Act } from '../platform/http/act';
import { ProblemError } from '../platform/http/problem-error';
import { uploadedFile } from '../platform/http/uploaded-file';

export const LARGEST_FORM = 1024 * 1024;
const YAML_TYPES = ['text/yaml', 'application/yaml', 'application/x-yaml', 'text/x-yaml'];

/** Lets a form come as a plain YAML body too, as programs send it. */
export function acceptYaml(instance: FastifyInstance): void {
  for (const type of YAML_TYPES) {
    if (instance.hasContentTypeParser(type)) continue;
    instance.addContentTypeParser(type, { parseAs: 'string', bodyLimit: LARGEST_FORM }, (_request, body, done) => done(null, body));
  }
}

/** The text of the form that a request brought, as a file of a multipart body or as the body itself. */
export async function formSourceOf(request: FastifyRequest): Promise<string> {
  if (request.isMultipart()) return (await uploadedFile(request, LARGEST_FORM, new ProblemError(413, 'too-large'))).bytes.toString('utf8');
  if (typeof request.body !== 'string') throw new ProblemError(400, 'invalid-request', { field: 'file' });
  return request.body;
}

/** The write with the hash of the file, which tells two uploads under one idempotency key apart. */
export const actWithFile = (act: Act, source: string): Act => ({ ...act, bodyHash: createHash('sha256').update(source).digest('hex') });
