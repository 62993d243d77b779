import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { type LetterDetailView, type LetterView, type Page, PATHS } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import { Permission } from '../platform/http/access';
import type { Act, Answer } from '../platform/http/act';
import { CurrentAct, CurrentActor } from '../platform/http/current';
import { PageQuery } from '../platform/http/page.dto';
import { Reads } from '../platform/http/reads';
import { OutboxQuery } from './outbox.query';
import { ResendLetter } from './resend-letter';

/** What the portal has written to whom, and what became of it. */
@Controller()
export class OutboxController {
  constructor(
    private readonly reads: Reads,
    private readonly query: OutboxQuery,
    private readonly resending: ResendLetter,
  ) {}

  @Get(PATHS.outbox)
  @Permission('outbox.read')
  list(@CurrentActor() actor: Actor, @Query() filter: PageQuery): Promise<Page<LetterView>> {
    return this.reads.run(actor, (transaction) => this.query.list(transaction, actor, filter));
  }

  @Get(PATHS.letter(':id'))
  @Permission('outbox.read')
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<LetterDetailView> {
    return this.reads.run(actor, (transaction) => this.query.detail(transaction, actor, id));
  }

  @Post(PATHS.letterResending(':id'))
  @HttpCode(200)
  @Permission('outbox.resend')
  resend(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string): Promise<Answer<LetterDetailView>> {
    return this.resending.run(act, id);
  }
}
