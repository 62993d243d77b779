import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemDocument, PROBLEM_TYPE } from '../http/problem-document';
import { notFound } from '../http/problem-error';
import { languageOf } from '../http/signed-request';

const HEADERS = {
  'Content-Type': PROBLEM_TYPE,
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
};

/** An address that no route can have, badly encoded or endless, which the router turns away before any hook runs: not found, like every other. */
export function refuseAddress(_fault: Error, request: FastifyRequest, reply: FastifyReply): void {
  const problem = notFound();
  // Whatever was asked is not repeated: it could be kilobytes, and is no address.
  const document = problemDocument(problem, { language: languageOf(request), instance: '', requestId: request.id });
  void reply.status(problem.status).headers(HEADERS).send(JSON.stringify(document));
}
