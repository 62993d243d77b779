import { Module } from '@nestjs/common';
import { ContractsModule } from '../contracts/contracts.module';
import { MomentQuery } from '../contracts/present/moment.query';
import { PositionsQuery } from '../contracts/present/positions.query';
import { TemplatesModule } from '../templates/templates.module';
import { BoardQuery } from './board.query';
import { ContractListQuery } from './contract-list.query';
import { FilterChoicesQuery } from './filter-choices.query';
import { HomeQuery } from './home.query';
import { ListsController } from './lists.controller';
import { NeededActionsQuery } from './needed-actions.query';

/** Lists of contracts: the table, the board, its filter bar and the client's home. */
@Module({
  imports: [ContractsModule, TemplatesModule],
  controllers: [ListsController],
  providers: [MomentQuery, PositionsQuery, ContractListQuery, BoardQuery, FilterChoicesQuery, NeededActionsQuery, HomeQuery],
  exports: [MomentQuery, ContractListQuery],
})
export class ListsModule {}
