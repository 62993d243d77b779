import { Module } from '@nestjs/common';
import { FactsRepository } from '../audit/facts.repository';
import { MailModule } from '../mail/mail.module';
import { AuthModule } from '../platform/auth/auth.module';
import { Agreement } from './agreement';
import { AgreementController } from './agreement.controller';
import { ChangeMe } from './change-me';
import { ChangeMember } from './change-member';
import { InvitationLetters } from './invitation-letters';
import { Invitations } from './invitations';
import { InvitationsController } from './invitations.controller';
import { InviteMember } from './invite-member';
import { MeController } from './me.controller';
import { MembersController } from './members.controller';
import { MembersQuery } from './members.query';
import { MembersRepository } from './members.repository';

/** People: who they are, how they come in, and what they may do. */
@Module({
  imports: [AuthModule, MailModule],
  controllers: [MeController, MembersController, InvitationsController, AgreementController],
  providers: [
    FactsRepository,
    MembersRepository,
    MembersQuery,
    InvitationLetters,
    InviteMember,
    ChangeMember,
    ChangeMe,
    Invitations,
    Agreement,
  ],
  exports: [MembersQuery],
})
export class MembersModule {}
