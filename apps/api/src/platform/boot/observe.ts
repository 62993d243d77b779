import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type PinoLogger } from 'nestjs-pino';
import { type Metrics } from '../http/metrics';

const routeOf = (request: FastifyRequest): string => request.routeOptions.url ?? 'unknown';

/** One log line and one measurement a request, by route: addresses, bodies, cookies and queries hold what is nobody's business. */
export function observe(instance: FastifyInstance, logger: PinoLogger, metrics: Metrics): void {
  instance.addHook('onRequest', (request, reply, done) => {
    void reply.header('X-Request-Id', request.id);
    if (request.url.startsWith('/api/')) void reply.header('Cache-Control', 'no-store');
    done();
  });
  instance.addHook('onResponse', (request: FastifyRequest, reply: FastifyReply, done) => {
    const line = { requestId: request.id, method: request.method, route: routeOf(request), status: reply.statusCode };
    metrics.duration.observe({ method: line.method, route: line.route, status: String(line.status) }, reply.elapsedTime / 1000);
    logger.info({ ...line, ms: Math.round(reply.elapsedTime * 10) / 10 }, 'answered');
    done();
  });
}
