import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { type InvitationView, PATHS, type SessionView } from '@vizavi/api-types';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Doorkeeper } from '../platform/auth/doorkeeper';
import { Public } from '../platform/http/access';
import { Invitations } from './invitations';
import { AcceptInvitationBody } from './members.dto';

/** For whoever holds the link; its secret is their only ticket. */
@Controller()
@Public()
export class InvitationsController {
  constructor(
    private readonly invitations: Invitations,
    private readonly doorkeeper: Doorkeeper,
  ) {}

  @Get(PATHS.invitation(':token'))
  view(@Param('token') token: string, @Req() { ip }: FastifyRequest): Promise<InvitationView> {
    return this.invitations.view(token, ip);
  }

  @Post(PATHS.invitation(':token'))
  @HttpCode(200)
  async accept(
    @Param('token') token: string,
    @Body() body: AcceptInvitationBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.doorkeeper.letIn(reply, await this.invitations.accept(token, body, this.doorkeeper.visitor(request)));
  }
}
