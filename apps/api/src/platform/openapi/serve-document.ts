import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { JSON_TYPE } from '../http/kept-answer';
import { makeDocument } from './make-document';

export const DOCUMENT_PATH = '/api/openapi.json';

/** Serves the OpenAPI document to anybody; it is made when somebody first asks. */
export function serveDocument(app: NestFastifyApplication): void {
  let made: string | undefined;
  app
    .getHttpAdapter()
    .getInstance()
    .get(DOCUMENT_PATH, (_, reply) => reply.header('Content-Type', JSON_TYPE).send((made ??= JSON.stringify(makeDocument(app)))));
}
