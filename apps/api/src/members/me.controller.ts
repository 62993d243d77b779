import { Body, Controller, Get, Patch, Res } from '@nestjs/common';
import { type MeView, PATHS } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import type { FastifyReply } from 'fastify';
import { MeQuery } from '../platform/auth/me.query';
import { Permission } from '../platform/http/access';
import type { Act, Answer } from '../platform/http/act';
import { CurrentAct, CurrentActor, IfMatchRequired } from '../platform/http/current';
import { Reads } from '../platform/http/reads';
import { ChangeMe } from './change-me';
import { ChangeMeBody } from './members.dto';

@Controller()
export class MeController {
  constructor(
    private readonly reads: Reads,
    private readonly me: MeQuery,
    private readonly change: ChangeMe,
  ) {}

  @Get(PATHS.me)
  @Permission('me.read')
  async show(@CurrentActor() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<MeView> {
    const { view, etag } = await this.reads.run(actor, (transaction) => this.me.find(transaction, actor));
    void reply.header('ETag', `"${etag}"`);
    return view;
  }

  @Patch(PATHS.me)
  @Permission('me.change')
  @IfMatchRequired()
  alter(@CurrentAct() act: Act, @Body() body: ChangeMeBody): Promise<Answer<MeView>> {
    return this.change.run(act, body);
  }
}
