import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { type AccessTokenView, type IssuedTokenView, PATHS } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import { Permission } from '../../http/access';
import { CurrentActor } from '../../http/current';
import { StepUp } from '../step-up/step-up';
import { AccessTokens } from './access-tokens';
import { NewTokenBody } from './access-tokens.dto';

/** One's own tokens for programs. No idempotency key: the answer is a secret, which nobody may keep for a second time. */
@Controller()
export class AccessTokensController {
  constructor(private readonly tokens: AccessTokens) {}

  @Get(PATHS.tokens)
  @Permission('me.read')
  list(@CurrentActor() actor: Actor): Promise<readonly AccessTokenView[]> {
    return this.tokens.list(actor);
  }

  @Post(PATHS.tokens)
  @Permission('me.change')
  @StepUp()
  issue(@CurrentActor() actor: Actor, @Body() { name, scopes, days }: NewTokenBody): Promise<IssuedTokenView> {
    return this.tokens.issue(actor, name, scopes, days);
  }

  @Delete(PATHS.token(':id'))
  @Permission('me.change')
  @HttpCode(204)
  remove(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.tokens.remove(actor, id);
  }
}
