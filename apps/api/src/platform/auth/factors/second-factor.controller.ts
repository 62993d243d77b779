import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { type AppSecretView, type EnrolledView, PATHS, type SessionView } from '@vizavi/api-types';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Public } from '../../http/access';
import { Doorkeeper } from '../doorkeeper';
import { EnrolmentBody, SecondFactorBody, TicketBody } from './factors.dto';
import { FinishSignIn } from './finish-sign-in';

/** The second step of a sign-in; its ticket is the only proof that the first was made. No idempotency key: a ticket works once. */
@Controller()
@Public()
export class SecondFactorController {
  constructor(
    private readonly finish: FinishSignIn,
    private readonly doorkeeper: Doorkeeper,
  ) {}

  @Post(PATHS.secondFactor)
  @HttpCode(200)
  async prove(
    @Body() body: SecondFactorBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.doorkeeper.letIn(reply, await this.finish.run(body, this.doorkeeper.visitor(request)));
  }

  @Post(PATHS.enrolment)
  @HttpCode(200)
  enrol(@Body() { ticket }: TicketBody): Promise<AppSecretView> {
    return this.finish.enrol(ticket);
  }

  @Post(PATHS.enrolmentConfirmation)
  @HttpCode(200)
  async confirm(
    @Body() { ticket, code }: EnrolmentBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<EnrolledView> {
    const { codes, opened } = await this.finish.confirm(ticket, code, this.doorkeeper.visitor(request));
    return { codes, session: this.doorkeeper.letIn(reply, opened) };
  }
}
