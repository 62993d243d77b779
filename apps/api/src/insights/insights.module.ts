import { Module } from '@nestjs/common';
import { ContractsModule } from '../contracts/contracts.module';
import { ListsModule } from '../lists/lists.module';
import { ClauseStatisticsQuery } from './clauses/clause-statistics.query';
import { ClausesController } from './clauses/clauses.controller';
import { InsightsController } from './insights.controller';
import { InsightsQuery } from './insights.query';

/** Figures of the manager's board, and of the clauses of forms for their owner. */
@Module({
  imports: [ContractsModule, ListsModule],
  controllers: [InsightsController, ClausesController],
  providers: [InsightsQuery, ClauseStatisticsQuery],
})
export class InsightsModule {}
