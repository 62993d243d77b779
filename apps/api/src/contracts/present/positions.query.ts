import { Injectable } from '@nestjs/common';
import type { PositionView } from '@vizavi/api-types';
import { scopeOf, workerScope, type Transaction } from '@vizavi/database';
import type { Actor, Contract } from '@vizavi/domain';
import { ContractsRepository } from '../contracts.repository';
import { FormStore } from '../text/form-store';
import { MomentQuery } from './moment.query';
import { peopleOf } from './people';
import { positionOf } from './position';
import { PastQuery } from './past.query';

/** Full positions, with every stage, of a few contracts. */
@Injectable()
export class PositionsQuery {
  constructor(
    private readonly contracts: ContractsRepository,
    private readonly forms: FormStore,
    private readonly pasts: PastQuery,
    private readonly moments: MomentQuery,
  ) {}

  /** By id, in the actor's scope; the caller has judged that they may be read. */
  async of(transaction: Transaction, actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, PositionView>> {
    const positions = new Map<string, PositionView>();
    for (const id of ids) {
      const contract = await this.contracts.read(transaction, actor.side, actor.tenantId, id);
      if (contract) positions.set(id, await this.position(transaction, actor, contract));
    }
    return positions;
  }

  private async position(transaction: Transaction, actor: Actor, contract: Contract): Promise<PositionView> {
    const named = [
      ...(contract.holder?.memberIds ?? []),
      ...contract.assignments.flatMap((one) => [one.memberId, one.delegatedFrom, one.inPlaceOf]),
    ];
    const people = await peopleOf(transaction, actor.tenantId, actor.side, named);
    const { form } = await this.forms.get(transaction, actor.tenantId, contract.templateVersionId);
    const moment = await this.moments.get(transaction, actor.tenantId);
    await transaction.enter(workerScope(actor.tenantId));
    const ruled = await this.contracts.withRules(transaction, contract);
    const past = await this.pasts.of(transaction, actor.tenantId, contract.formKey, contract.route?.key ?? null);
    await transaction.enter(scopeOf(actor));
    return positionOf(ruled, { ...moment, people, past, reader: actor.side, circumstances: null, clauses: new Map() }, form.promisedDays);
  }
}
