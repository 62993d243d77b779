import { Module } from '@nestjs/common';
import { MailModule } from '../../mail/mail.module';
import { AccessTokensController } from './access-tokens/access-tokens.controller';
import { ChangePassword } from './change-password';
import { Doorkeeper } from './doorkeeper';
import { FinishSignIn } from './factors/finish-sign-in';
import { OwnFactors } from './factors/own-factors';
import { OwnFactorsController } from './factors/own-factors.controller';
import { ProveFactor } from './factors/prove-factor';
import { SecondFactorController } from './factors/second-factor.controller';
import { OpenSessionsController } from './open-sessions.controller';
import { OwnPasskeysController } from './passkeys/own-passkeys.controller';
import { PasskeySignInController } from './passkeys/passkey-sign-in.controller';
import { Passkeys } from './passkeys/passkeys';
import { PasswordController } from './password.controller';
import { PasswordResets } from './password-resets';
import { SessionController } from './session.controller';
import { SignIn } from './sign-in';
import { ProveAgain } from './step-up/prove-again';
import { StepUpController } from './step-up/step-up.controller';

/** Sign-in, sessions, passwords and second factors. */
@Module({
  imports: [MailModule],
  controllers: [
    SessionController,
    SecondFactorController,
    StepUpController,
    OwnFactorsController,
    AccessTokensController,
    PasskeySignInController,
    OwnPasskeysController,
    OpenSessionsController,
    PasswordController,
  ],
  providers: [SignIn, Doorkeeper, ChangePassword, PasswordResets, ProveFactor, Passkeys, ProveAgain, OwnFactors, FinishSignIn],
  exports: [SignIn, Doorkeeper, ChangePassword],
})
export class AuthModule {}
