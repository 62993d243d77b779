import { Injectable } from '@nestjs/common';
import type { Transaction } from '@vizavi/database';
import { Relay } from './relay';

/** Wakes the relay when an act on a contract has been committed; one of the listeners of `PerformContractAction`. */
@Injectable()
export class WakeRelay {
  constructor(private readonly relay: Relay) {}

  afterAct(transaction: Transaction, { contract }: { readonly contract: { readonly tenantId: string } }): Promise<void> {
    transaction.afterCommit(() => this.relay.wake(contract.tenantId));
    return Promise.resolve();
  }
}
