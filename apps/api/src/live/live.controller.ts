import { Controller, Get, Headers, Res } from '@nestjs/common';
import { PATHS } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import type { FastifyReply } from 'fastify';
import { Permission } from '../platform/http/access';
import { CurrentActor, CurrentSession } from '../platform/http/current';
import type { SignedIn } from '../platform/http/signed-request';
import { LiveStreams } from './live-streams';

@Controller(PATHS.live)
export class LiveController {
  constructor(private readonly streams: LiveStreams) {}

  @Get()
  @Permission('live.read')
  listen(
    @CurrentActor() actor: Actor,
    @CurrentSession() session: SignedIn,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.streams.open(actor, session.sessionHash, lastEventId ?? null, reply);
  }
}
