import { Module } from '@nestjs/common';
import { DressLetter } from './dress-letter';
import { Outbox } from './outbox';
import { OutboxController } from './outbox.controller';
import { OutboxQuery } from './outbox.query';
import { PostRound } from './post-round';
import { ResendLetter } from './resend-letter';

/** Letters: put down with what they tell of, sent by whoever works, shown to the administrator. */
@Module({
  controllers: [OutboxController],
  providers: [DressLetter, Outbox, OutboxQuery, PostRound, ResendLetter],
  exports: [Outbox],
})
export class MailModule {}
