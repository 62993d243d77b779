import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { PATHS } from '@vizavi/api-types';
import type { FastifyReply } from 'fastify';
import { Permission } from '../../http/access';
import { CurrentSession } from '../../http/current';
import type { SignedIn } from '../../http/signed-request';
import { Doorkeeper } from '../doorkeeper';
import { ProofBody } from '../factors/factors.dto';
import { ProveAgain } from './prove-again';
import { StepUp } from './step-up';

@Controller()
export class StepUpController {
  constructor(
    private readonly again: ProveAgain,
    private readonly doorkeeper: Doorkeeper,
  ) {}

  /** Whether a guarded address would open now; asked before a download, which could not show why it does not. */
  @Get(PATHS.stepUp)
  @Permission('me.read')
  @StepUp()
  @HttpCode(204)
  look(): void {
    return;
  }

  /** Proves anew who is behind the session, which goes on under a new key. */
  @Post(PATHS.stepUp)
  @Permission('me.change')
  @HttpCode(204)
  async prove(
    @Body() proof: ProofBody,
    @CurrentSession() session: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    this.doorkeeper.rekey(reply, await this.again.run(session, proof));
  }
}
