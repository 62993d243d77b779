import { setTimeout as pause } from 'node:timers/promises';
import { Body, Controller, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import { PATHS } from '@vizavi/api-types';
import type { Language } from '@vizavi/domain';
import type { FastifyRequest } from 'fastify';
import { Permission, Public } from '../http/access';
import { CurrentSession, ReadersLanguage } from '../http/current';
import type { SignedIn } from '../http/signed-request';
import { ChangePassword } from './change-password';
import { PasswordResets } from './password-resets';
import { ChangePasswordBody, NewPasswordBody, ResetRequestBody } from './session.dto';

/** Longer than writing a letter takes, so that the time of the answer does not tell whether somebody is known. */
const SAME_TIME = 250;

@Controller()
export class PasswordController {
  constructor(
    private readonly passwords: ChangePassword,
    private readonly resets: PasswordResets,
  ) {}

  @Put(PATHS.password)
  @Permission('me.change')
  @HttpCode(204)
  change(@Body() { current, next }: ChangePasswordBody, @CurrentSession() session: SignedIn): Promise<void> {
    return this.passwords.change(session, current, next);
  }

  @Post(PATHS.passwordResets)
  @Public()
  @HttpCode(204)
  async ask(@Body() { email }: ResetRequestBody, @Req() { ip }: FastifyRequest, @ReadersLanguage() language: Language): Promise<void> {
    await Promise.all([this.resets.ask(email, ip, language), pause(SAME_TIME)]);
  }

  @Post(PATHS.passwordReset(':token'))
  @Public()
  @HttpCode(204)
  use(@Param('token') token: string, @Body() { password }: NewPasswordBody, @Req() { ip }: FastifyRequest): Promise<void> {
    return this.resets.use(token, password, ip);
  }
}
