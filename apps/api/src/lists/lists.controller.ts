import { Controller, Get, Query } from '@nestjs/common';
import { type BoardView, type ContractRow, type FilterChoices, type HomeView, type Page, PATHS } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import { Permission } from '../platform/http/access';
import { CurrentActor } from '../platform/http/current';
import { Reads } from '../platform/http/reads';
import { BoardQuery } from './board.query';
import { ContractListQuery } from './contract-list.query';
import { FilterChoicesQuery } from './filter-choices.query';
import { HomeQuery } from './home.query';
import { FilterParameters, ListParameters } from './lists.dto';

/** Contracts as lists: by pages, by columns of the board, by what a client has to do. */
@Controller()
export class ListsController {
  constructor(
    private readonly reads: Reads,
    private readonly list: ContractListQuery,
    private readonly boards: BoardQuery,
    private readonly filters: FilterChoicesQuery,
    private readonly homes: HomeQuery,
  ) {}

  @Get(PATHS.contracts)
  @Permission('contract.read')
  contracts(@CurrentActor() actor: Actor, @Query() parameters: ListParameters): Promise<Page<ContractRow>> {
    return this.reads.run(actor, (transaction) => this.list.page(transaction, actor, parameters));
  }

  @Get(PATHS.board)
  @Permission('board.read')
  board(@CurrentActor() actor: Actor, @Query() parameters: FilterParameters): Promise<BoardView> {
    return this.reads.run(actor, (transaction) => this.boards.board(transaction, actor, parameters));
  }

  @Get(PATHS.filterChoices)
  @Permission('contract.read')
  choices(@CurrentActor() actor: Actor): Promise<FilterChoices> {
    return this.reads.run(actor, (transaction) => this.filters.choices(transaction, actor));
  }

  @Get(PATHS.home)
  @Permission('home.read')
  home(@CurrentActor() actor: Actor): Promise<HomeView> {
    return this.reads.run(actor, (transaction) => this.homes.home(transaction, actor));
  }
}
