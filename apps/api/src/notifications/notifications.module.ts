import { Module } from '@nestjs/common';
import { FactsRepository } from '../audit/facts.repository';
import { ContractsModule } from '../contracts/contracts.module';
import { ListsModule } from '../lists/lists.module';
import { MailModule } from '../mail/mail.module';
import { ChooseLetters } from './choose-letters';
import { DecisionByLink } from './decision-by-link';
import { DecisionLinksController } from './decision-links.controller';
import { DigestRound } from './digest-round';
import { LetterWishesController } from './letter-wishes.controller';
import { NotificationsController } from './notifications.controller';
import { TellPeople } from './tell-people';
import { UnsubscribeController } from './unsubscribe.controller';

/** Who is told of what, in the bell and by letter, when they want it, and where a letter leads. */
@Module({
  imports: [ContractsModule, ListsModule, MailModule],
  controllers: [NotificationsController, LetterWishesController, UnsubscribeController, DecisionLinksController],
  providers: [FactsRepository, TellPeople, DigestRound, ChooseLetters, DecisionByLink],
  exports: [TellPeople, DigestRound],
})
export class NotificationsModule {}
