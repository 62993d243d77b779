import { Controller, Get, Query } from '@nestjs/common';
import { type InsightsView, PATHS } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import { Permission } from '../platform/http/access';
import { CurrentActor } from '../platform/http/current';
import { Reads } from '../platform/http/reads';
import { SpanParameters } from './insights.dto';
import { InsightsQuery } from './insights.query';

@Controller()
export class InsightsController {
  constructor(
    private readonly reads: Reads,
    private readonly query: InsightsQuery,
  ) {}

  @Get(PATHS.insights)
  @Permission('insights.read')
  figures(@CurrentActor() actor: Actor, @Query() { days }: SpanParameters): Promise<InsightsView> {
    return this.reads.run(actor, (transaction) => this.query.figures(transaction, actor, days));
  }
}
