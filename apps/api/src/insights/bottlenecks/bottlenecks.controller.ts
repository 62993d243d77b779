import { Controller, Get, Query } from '@nestjs/common';
import { type BottlenecksView, type FigureContracts, PATHS } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import { Permission } from '../../platform/http/access';
import { CurrentActor } from '../../platform/http/current';
import { Reads } from '../../platform/http/reads';
import { FigureParameters, SpanParameters } from '../insights.dto';
import { BottlenecksQuery } from './bottlenecks.query';
import { FigureContractsQuery } from './figure-contracts.query';

/** Where a manager's contracts stand still, and the contracts behind each figure of the board. */
@Controller()
@Permission('board.read')
export class BottlenecksController {
  constructor(
    private readonly reads: Reads,
    private readonly query: BottlenecksQuery,
    private readonly behind: FigureContractsQuery,
  ) {}

  @Get(PATHS.bottlenecks)
  figures(@CurrentActor() actor: Actor, @Query() { days }: SpanParameters): Promise<BottlenecksView> {
    return this.reads.run(actor, (transaction) => this.query.figures(transaction, actor, days));
  }

  @Get(PATHS.bottleneckContracts)
  contracts(@CurrentActor() actor: Actor, @Query() asked: FigureParameters): Promise<FigureContracts> {
    return this.reads.run(actor, (transaction) => this.behind.contracts(transaction, actor, asked));
  }
}
