import { Controller, Get } from '@nestjs/common';
import { type FunnelView, type OutlookView, PATHS } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import { Permission } from '../../platform/http/access';
import { CurrentActor } from '../../platform/http/current';
import { Reads } from '../../platform/http/reads';
import { OutlookQuery } from '../expected/outlook.query';
import { FunnelQuery } from './funnel.query';

/** What came of a manager's contracts by month, and what is to come by week. */
@Controller()
@Permission('board.read')
export class FunnelController {
  constructor(
    private readonly reads: Reads,
    private readonly funnels: FunnelQuery,
    private readonly outlooks: OutlookQuery,
  ) {}

  @Get(PATHS.funnel)
  funnel(@CurrentActor() actor: Actor): Promise<FunnelView> {
    return this.reads.run(actor, (transaction) => this.funnels.funnel(transaction, actor));
  }

  @Get(PATHS.outlook)
  outlook(@CurrentActor() actor: Actor): Promise<OutlookView> {
    return this.reads.run(actor, (transaction) => this.outlooks.outlook(transaction, actor));
  }
}
