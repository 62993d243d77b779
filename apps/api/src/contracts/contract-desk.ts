import { Injectable } from '@nestjs/common';
import type { ContractView } from '@vizavi/api-types';
import { scopeOf, workerScope, type Transaction } from '@vizavi/database';
import type { Actor, Contract } from '@vizavi/domain';
import { type ContractAbility, contractFactsOf, reasonOf } from '@vizavi/policies';
import type { Act, Answer } from '../platform/http/act';
import { forbidden, notFound } from '../platform/http/problem-error';
import { Reads } from '../platform/http/reads';
import { Writes } from '../platform/http/writes';
import { ContractsRepository } from './contracts.repository';
import { PerformContractAction, type WantedAct } from './perform-contract-action';
import { PresentContract } from './present/present-contract';

/** Where requests about one contract meet its line: read it, or act on it and show it as it is then. */
@Injectable()
export class ContractDesk {
  constructor(
    private readonly reads: Reads,
    private readonly writes: Writes,
    private readonly contracts: ContractsRepository,
    private readonly line: PerformContractAction,
    private readonly presenter: PresentContract,
  ) {}

  show(actor: Actor, contractId: string): Promise<ContractView> {
    return this.reads.run(actor, async (transaction) =>
      this.presenter.present(transaction, actor, await this.find(transaction, actor, contractId)),
    );
  }

  /** Reads in the member's scope and with their rights; what they may not read is not there. */
  async find(transaction: Transaction, actor: Actor, contractId: string): Promise<Contract> {
    const contract = await this.contracts.read(transaction, actor.side, actor.tenantId, contractId);
    if (!contract || reasonOf(actor, 'read', contractFactsOf(contract))) throw notFound();
    return contract;
  }

  /** For what must be proved before an act: whoever may not do it hears that first. */
  async assertMay(actor: Actor, contractId: string, ability: ContractAbility): Promise<void> {
    const contract = await this.reads.run(actor, (transaction) => this.find(transaction, actor, contractId));
    const reason = reasonOf(actor, ability, contractFactsOf(contract));
    if (reason) throw forbidden(reason);
  }

  act(act: Act, wanted: WantedAct, status = 200): Promise<Answer<ContractView>> {
    return this.writes.perform(
      act,
      async (transaction) => {
        await this.line.run(transaction, act, wanted);
        return this.answer(transaction, act.actor, wanted.contractId, status);
      },
      (transaction) => this.isReadable(transaction, act.actor, wanted.contractId),
    );
  }

  async answer(transaction: Transaction, actor: Actor, contractId: string, status: number): Promise<Answer<ContractView>> {
    const body = await this.presenter.present(transaction, actor, await this.find(transaction, actor, contractId));
    return { status, body, etag: body.etag };
  }

  async isReadable(transaction: Transaction, actor: Actor, contractId: string): Promise<boolean> {
    const contract = await this.contracts.read(transaction, actor.side, actor.tenantId, contractId);
    return contract !== null && reasonOf(actor, 'read', contractFactsOf(contract)) === null;
  }

  /** Runs work as the product inside the member's transaction, and comes back to their scope. */
  async asWorker<T>(transaction: Transaction, actor: Actor, work: () => Promise<T>): Promise<T> {
    await transaction.enter(workerScope(actor.tenantId));
    const result = await work();
    await transaction.enter(scopeOf(actor));
    return result;
  }
}
