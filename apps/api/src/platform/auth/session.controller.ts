import { Body, Controller, Delete, HttpCode, Post, Req, Res } from '@nestjs/common';
import { PATHS, type SessionView } from '@vizavi/api-types';
import { Database, workerScope } from '@vizavi/database';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Person, Public } from '../http/access';
import { CurrentSession } from '../http/current';
import type { SignedIn } from '../http/signed-request';
import { Doorkeeper } from './doorkeeper';
import { ChooseMembershipBody, SignInBody } from './session.dto';
import { Sessions } from './sessions';
import { SignIn } from './sign-in';

/** Signing in and out. No idempotency key: each is done once by its own nature. */
@Controller()
export class SessionController {
  constructor(
    private readonly signIn: SignIn,
    private readonly sessions: Sessions,
    private readonly database: Database,
    private readonly doorkeeper: Doorkeeper,
  ) {}

  @Post(PATHS.session)
  @Public()
  @HttpCode(200)
  async enter(
    @Body() { email, password }: SignInBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.doorkeeper.letIn(reply, await this.signIn.withPassword(email, password, this.doorkeeper.visitor(request)));
  }

  @Post(PATHS.membership)
  @Person()
  @HttpCode(200)
  async choose(
    @Body() { memberId }: ChooseMembershipBody,
    @CurrentSession() session: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    return this.doorkeeper.letIn(reply, await this.signIn.choose(session, memberId));
  }

  @Delete(PATHS.session)
  @Person()
  @HttpCode(204)
  async leave(@CurrentSession() { sessionHash }: SignedIn, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.database.run(workerScope(null), (transaction) => this.sessions.end(transaction, sessionHash));
    this.doorkeeper.showOut(reply);
  }
}
