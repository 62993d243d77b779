import { Module } from '@nestjs/common';
import { ContractsModule } from '../contracts/contracts.module';
import { ListsModule } from '../lists/lists.module';
import { BookController } from './book/book.controller';
import { BottlenecksController } from './bottlenecks/bottlenecks.controller';
import { BottlenecksQuery } from './bottlenecks/bottlenecks.query';
import { FigureContractsQuery } from './bottlenecks/figure-contracts.query';
import { ClauseStatisticsQuery } from './clauses/clause-statistics.query';
import { ClausesController } from './clauses/clauses.controller';
import { ExpectedController } from './expected/expected.controller';
import { ExpectedQuery } from './expected/expected.query';
import { OutlookQuery } from './expected/outlook.query';
import { FunnelController } from './funnel/funnel.controller';
import { FunnelQuery } from './funnel/funnel.query';
import { InsightsController } from './insights.controller';
import { InsightsQuery } from './insights.query';

/** Figures of the manager's board, and of the clauses of forms for their owner. */
@Module({
  imports: [ContractsModule, ListsModule],
  controllers: [InsightsController, ClausesController, BottlenecksController, ExpectedController, FunnelController, BookController],
  providers: [InsightsQuery, ClauseStatisticsQuery, BottlenecksQuery, ExpectedQuery, FigureContractsQuery, OutlookQuery, FunnelQuery],
})
export class InsightsModule {}
