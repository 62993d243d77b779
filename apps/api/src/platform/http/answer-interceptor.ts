import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { KeptAnswer } from './kept-answer';

const etagOf = (body: unknown): string | null =>
  typeof body === 'object' && body !== null && 'etag' in body && typeof body.etag === 'string' ? body.etag : null;

/** Sends a kept answer byte for byte, and gives a view that names its version the `ETag` header too. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(map((body: unknown) => this.prepare(reply, body)));
  }

  private prepare(reply: FastifyReply, body: unknown): unknown {
    if (body instanceof KeptAnswer) {
      void reply.status(body.status).headers(body.headers);
      return body.text ?? undefined;
    }
    const etag = etagOf(body);
    if (etag !== null && !reply.sent) void reply.header('ETag', `"${etag}"`);
    return body;
  }
}
