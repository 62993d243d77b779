import { Controller, Get, Query } from '@nestjs/common';
import { type LetterView, type Page, PATHS } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import { Permission } from '../platform/http/access';
import { CurrentActor } from '../platform/http/current';
import { PageQuery } from '../platform/http/page.dto';
import { Reads } from '../platform/http/reads';
import { OutboxQuery } from './outbox.query';

@Controller()
export class OutboxController {
  constructor(
    private readonly reads: Reads,
    private readonly query: OutboxQuery,
  ) {}

  @Get(PATHS.outbox)
  @Permission('outbox.read')
  list(@CurrentActor() actor: Actor, @Query() filter: PageQuery): Promise<Page<LetterView>> {
    return this.reads.run(actor, (transaction) => this.query.list(transaction, actor, filter));
  }
}
