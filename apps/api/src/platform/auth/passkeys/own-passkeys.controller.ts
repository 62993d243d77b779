import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { type PasskeyCeremonyView, PATHS } from '@vizavi/api-types';
import { Permission } from '../../http/access';
import { CurrentSession } from '../../http/current';
import type { SignedIn } from '../../http/signed-request';
import { assertOwnSignIn } from '../factors/own-factors';
import { StepUp } from '../step-up/step-up';
import { Passkeys } from './passkeys';
import { NewPasskeyBody } from './passkeys.dto';

/** One's own passkeys. */
@Controller()
export class OwnPasskeysController {
  constructor(private readonly passkeys: Passkeys) {}

  @Post(PATHS.ownPasskeyOptions)
  @Permission('me.change')
  @StepUp()
  @HttpCode(200)
  begin(@CurrentSession() session: SignedIn): Promise<PasskeyCeremonyView> {
    assertOwnSignIn(session);
    return this.passkeys.beginMaking(session.personId);
  }

  @Post(PATHS.ownPasskeys)
  @Permission('me.change')
  @HttpCode(204)
  add(@Body() { ticket, name, credential }: NewPasskeyBody, @CurrentSession() session: SignedIn): Promise<void> {
    assertOwnSignIn(session);
    return this.passkeys.add(session.personId, ticket, name, credential);
  }

  @Delete(PATHS.ownPasskey(':passkey'))
  @Permission('me.change')
  @StepUp()
  @HttpCode(204)
  remove(@Param('passkey') passkey: string, @CurrentSession() session: SignedIn): Promise<void> {
    assertOwnSignIn(session);
    return this.passkeys.remove(session.personId, passkey);
  }
}
