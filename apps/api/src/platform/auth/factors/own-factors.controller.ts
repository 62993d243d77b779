import { Body, Controller, Delete, Get, HttpCode, Post, Res } from '@nestjs/common';
import { type AppSecretView, type FactorsView, PATHS, type RecoveryCodesView } from '@vizavi/api-types';
import { Database, workerScope } from '@vizavi/database';
import type { FastifyReply } from 'fastify';
import { Permission } from '../../http/access';
import { CurrentSession } from '../../http/current';
import type { SignedIn } from '../../http/signed-request';
import { Doorkeeper } from '../doorkeeper';
import { Sessions } from '../sessions';
import { StepUp } from '../step-up/step-up';
import { CodeBody } from './factors.dto';
import { assertOwnSignIn, OwnFactors } from './own-factors';

/** One's own second factor. No idempotency key: its answers are secrets, which nobody may keep for a second time. */
@Controller()
export class OwnFactorsController {
  constructor(
    private readonly own: OwnFactors,
    private readonly sessions: Sessions,
    private readonly database: Database,
    private readonly doorkeeper: Doorkeeper,
  ) {}

  @Get(PATHS.factors)
  @Permission('me.read')
  show(@CurrentSession() session: SignedIn): Promise<FactorsView> {
    return this.own.show(session);
  }

  @Post(PATHS.factorApp)
  @Permission('me.change')
  @StepUp()
  @HttpCode(200)
  begin(@CurrentSession() session: SignedIn): Promise<AppSecretView> {
    assertOwnSignIn(session);
    return this.own.begin(session.personId);
  }

  @Post(PATHS.factorAppConfirmation)
  @Permission('me.change')
  @HttpCode(200)
  async confirm(
    @Body() { code }: CodeBody,
    @CurrentSession() session: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecoveryCodesView> {
    assertOwnSignIn(session);
    const codes = await this.own.confirm(session.personId, code, session.sessionId);
    const token = await this.database.run(workerScope(null), (transaction) => this.sessions.renew(transaction, session.sessionHash, true));
    this.doorkeeper.rekey(reply, token);
    return { codes };
  }

  @Delete(PATHS.factorApp)
  @Permission('me.change')
  @StepUp()
  @HttpCode(204)
  remove(@CurrentSession() session: SignedIn): Promise<void> {
    assertOwnSignIn(session);
    return this.own.remove(session.personId);
  }

  @Post(PATHS.recoveryCodes)
  @Permission('me.change')
  @StepUp()
  @HttpCode(200)
  async renewCodes(@CurrentSession() session: SignedIn): Promise<RecoveryCodesView> {
    assertOwnSignIn(session);
    return { codes: await this.own.newCodes(session.personId) };
  }
}
