import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { type PasskeyCeremonyView, PATHS, type SessionView } from '@vizavi/api-types';
import { Database, workerScope } from '@vizavi/database';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../../clock/clock';
import { Public } from '../../http/access';
import { Doorkeeper } from '../doorkeeper';
import { Limits } from '../limits';
import { SignIn } from '../sign-in';
import { findTicket } from '../tickets';
import { Passkeys } from './passkeys';
import { BeginPasskeyBody, UsePasskeyBody } from './passkeys.dto';

/** Signing in with a passkey alone; as a second factor it is given to `session/second-factor`. */
@Controller()
@Public()
export class PasskeySignInController {
  constructor(
    private readonly passkeys: Passkeys,
    private readonly signIn: SignIn,
    private readonly database: Database,
    private readonly limits: Limits,
    private readonly clock: Clock,
    private readonly doorkeeper: Doorkeeper,
  ) {}

  @Post(PATHS.passkeyOptions)
  @HttpCode(200)
  async begin(@Body() { ticket }: BeginPasskeyBody, @Req() { ip }: FastifyRequest): Promise<PasskeyCeremonyView> {
    await this.limits.count('linkAddress', ip);
    const waiting = ticket
      ? await this.database.run(workerScope(null), (transaction) => findTicket(transaction, 'signIn', ticket, this.clock.now()))
      : null;
    return this.passkeys.beginUsing(waiting?.personId ?? null);
  }

  @Post(PATHS.passkey)
  @HttpCode(200)
  async enter(
    @Body() { ticket, credential }: UsePasskeyBody,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionView> {
    const visitor = this.doorkeeper.visitor(request);
    await this.limits.count('signInAddress', visitor.address);
    const personId = await this.passkeys.prove(ticket, credential);
    await this.limits.forgive('signInAddress', visitor.address);
    const opened = await this.database.run(workerScope(null), (transaction) =>
      this.signIn.open(transaction, personId, visitor, { via: 'passkey', withFactor: true }),
    );
    return this.doorkeeper.letIn(reply, opened);
  }
}
