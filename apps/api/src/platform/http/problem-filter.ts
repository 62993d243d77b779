import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PinoLogger } from 'nestjs-pino';
import { Metrics } from './metrics';
import { PROBLEM_TYPE, problemDocument } from './problem-document';
import { problemOf } from './problem-of';
import { languageOf, pathOf, type SignedRequest } from './signed-request';

/** The last word on everything that was thrown: a problem document, and a log line when nobody expected it. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    private readonly logger: PinoLogger,
    private readonly metrics: Metrics,
  ) {}

  catch(fault: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<SignedRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(fault);
    this.metrics.refusals.inc({ code: problem.code });
    if (problem.status >= 500) this.logger.error({ err: fault, requestId: request.id, route: request.routeOptions?.url }, problem.code);
    if (reply.sent) return;
    if (problem.details.retryAfter) void reply.header('Retry-After', String(Math.ceil(problem.details.retryAfter)));
    const document = problemDocument(problem, { language: languageOf(request), instance: pathOf(request), requestId: request.id });
    void reply.status(problem.status).header('Content-Type', PROBLEM_TYPE).send(JSON.stringify(document));
  }
}
