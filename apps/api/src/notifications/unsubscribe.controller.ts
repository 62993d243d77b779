import { Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { PATHS } from '@vizavi/api-types';
import type { FastifyReply } from 'fastify';
import { readUnsubscribeToken } from '../mail/unsubscribe-token';
import { Settings } from '../platform/config/settings';
import { Public } from '../platform/http/access';
import { ProblemError } from '../platform/http/problem-error';
import { Sealing } from '../platform/sealing/sealing';
import { ChooseLetters } from './choose-letters';

/**
 * Stops somebody's digest with one click from their mail program (RFC 8058), which knows no session and no key; looking at the address changes
 * nothing, since mail programs look at every address.
 */
@Controller()
@Public()
export class UnsubscribeController {
  constructor(
    private readonly letters: ChooseLetters,
    private readonly sealing: Sealing,
    private readonly settings: Settings,
  ) {}

  @Get(PATHS.unsubscription(':token'))
  @HttpCode(303)
  look(@Param('token') token: string, @Res({ passthrough: true }) reply: FastifyReply): void {
    if (!readUnsubscribeToken(this.sealing, token)) throw new ProblemError(410, 'link-spent');
    void reply.header('Location', `${this.settings.publicUrl}/unsubscribe/${encodeURIComponent(token)}`);
  }

  @Post(PATHS.unsubscription(':token'))
  @HttpCode(204)
  async stop(@Param('token') token: string): Promise<void> {
    const reader = readUnsubscribeToken(this.sealing, token);
    if (!reader || !(await this.letters.stopDigest(reader))) throw new ProblemError(410, 'link-spent');
  }
}
