import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { PATHS } from '@vizavi/api-types';
import type { FastifyReply } from 'fastify';
import { Person } from '../../http/access';
import { CurrentSession } from '../../http/current';
import type { SignedIn } from '../../http/signed-request';
import { Doorkeeper } from '../doorkeeper';
import { ProofBody } from '../factors/factors.dto';
import { ProveAgain } from './prove-again';

@Controller()
export class StepUpController {
  constructor(
    private readonly again: ProveAgain,
    private readonly doorkeeper: Doorkeeper,
  ) {}

  /** Proves anew who is behind the session, which goes on under a new key. */
  @Post(PATHS.stepUp)
  @Person()
  @HttpCode(204)
  async prove(
    @Body() proof: ProofBody,
    @CurrentSession() session: SignedIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    this.doorkeeper.rekey(reply, await this.again.run(session, proof));
  }
}
