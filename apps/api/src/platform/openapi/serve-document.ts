import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { JSON_TYPE } from '../http/kept-answer';

export const DOCUMENT_PATH = '/api/openapi.json';

/** Serves the OpenAPI document to anybody; it is made when somebody first asks. */
export function serveDocument(app: NestFastifyApplication): void {
  let made: Promise<string> | undefined;
  app
    .getHttpAdapter()
    .getInstance()
    .get(DOCUMENT_PATH, async (_, reply) => reply.header('Content-Type', JSON_TYPE).send(await (made ??= documentOf(app))));
}

async function documentOf(app: NestFastifyApplication): Promise<string> {
  const { makeDocument } = await import('./make-document.js');
  return JSON.stringify(makeDocument(app));
}
