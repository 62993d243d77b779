import { Injectable } from '@nestjs/common';
import type { ContractRow, HomeView, Page } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import { CONTRACT_STATES, type Actor, type ContractState, isFinal } from '@vizavi/domain';
import { PositionsQuery } from '../contracts/present/positions.query';
import { ContractListQuery } from './contract-list.query';
import { PAGE } from './lists.dto';
import { NeededActionsQuery } from './needed-actions.query';

const IN_WORK = CONTRACT_STATES.filter((state) => !isFinal(state));
/** So many contracts show every stage of their way. */
const SHOWN_IN_FULL = 3;

/** What a client sees first: what waits for them, what is on its way, what is signed. */
@Injectable()
export class HomeQuery {
  constructor(
    private readonly lists: ContractListQuery,
    private readonly needed: NeededActionsQuery,
    private readonly positions: PositionsQuery,
  ) {}

  async home(transaction: Transaction, actor: Actor): Promise<HomeView> {
    return {
      needed: await this.needed.of(transaction, actor),
      inWork: await this.inFull(transaction, actor, await this.list(transaction, actor, IN_WORK)),
      executed: await this.list(transaction, actor, ['executed']),
    };
  }

  private list(transaction: Transaction, actor: Actor, status: readonly ContractState[]): Promise<Page<ContractRow>> {
    return this.lists.page(transaction, actor, { status, sort: '-changedAt', limit: PAGE });
  }

  private async inFull(transaction: Transaction, actor: Actor, page: Page<ContractRow>): Promise<Page<ContractRow>> {
    const onTheirWay = page.items.filter((row) => row.state !== 'draft');
    const first = onTheirWay.slice(0, SHOWN_IN_FULL).map((row) => row.id);
    const positions = await this.positions.of(transaction, actor, first);
    return { ...page, items: page.items.map((row) => ({ ...row, position: positions.get(row.id) ?? row.position })) };
  }
}
