import { Module } from '@nestjs/common';
import { MailModule } from '../../mail/mail.module';
import { ChangePassword } from './change-password';
import { Doorkeeper } from './doorkeeper';
import { OpenSessionsController } from './open-sessions.controller';
import { PasswordController } from './password.controller';
import { PasswordResets } from './password-resets';
import { SessionController } from './session.controller';
import { SignIn } from './sign-in';

/** Sign-in, sessions and passwords. */
@Module({
  imports: [MailModule],
  controllers: [SessionController, OpenSessionsController, PasswordController],
  providers: [SignIn, Doorkeeper, ChangePassword, PasswordResets],
  exports: [SignIn, Doorkeeper, ChangePassword],
})
export class AuthModule {}
