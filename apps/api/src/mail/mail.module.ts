import { Module } from '@nestjs/common';
import { Outbox } from './outbox';
import { PostRound } from './post-round';

/** Letters: put down with what they tell of, sent by whoever works. */
@Module({ providers: [Outbox, PostRound], exports: [Outbox] })
export class MailModule {}
