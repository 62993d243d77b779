import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module';
import { NotificationsController } from './notifications.controller';
import { TellPeople } from './tell-people';

/** Who is told of what, in the bell and by letter. */
@Module({ imports: [MailModule], controllers: [NotificationsController], providers: [TellPeople], exports: [TellPeople] })
export class NotificationsModule {}
