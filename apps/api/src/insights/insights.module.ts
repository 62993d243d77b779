import { Module } from '@nestjs/common';
import { ContractsModule } from '../contracts/contracts.module';
import { ListsModule } from '../lists/lists.module';
import { BottlenecksController } from './bottlenecks/bottlenecks.controller';
import { BottlenecksQuery } from './bottlenecks/bottlenecks.query';
import { ClauseStatisticsQuery } from './clauses/clause-statistics.query';
import { ClausesController } from './clauses/clauses.controller';
import { ExpectedController } from './expected/expected.controller';
import { ExpectedQuery } from './expected/expected.query';
import { InsightsController } from './insights.controller';
import { InsightsQuery } from './insights.query';

/** Figures of the manager's board, and of the clauses of forms for their owner. */
@Module({
  imports: [ContractsModule, ListsModule],
  controllers: [InsightsController, ClausesController, BottlenecksController, ExpectedController],
  providers: [InsightsQuery, ClauseStatisticsQuery, BottlenecksQuery, ExpectedQuery],
})
export class InsightsModule {}
