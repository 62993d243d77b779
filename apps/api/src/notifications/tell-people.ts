import { Injectable } from '@nestjs/common';
import type { Transaction } from '@vizavi/database';
import { isSeenBy } from '@vizavi/domain';
import { ringBell } from '../live/ring-bell';
import { Outbox } from '../mail/outbox';
import { Settings } from '../platform/config/settings';
import { actsBetween, recipientsAmong, toldContract, type LoadedAct, type Recipient, type ToldContract } from './acts.query';
import { letterAbout } from './letter-about';
import { addNotification, supplierOf } from './notifications.repository';
import { whoIsTold, type Telling } from './who-is-told';
import type { NotificationValues } from './words';

interface Told {
  readonly act: LoadedAct;
  readonly contract: ToldContract;
  readonly to: Recipient;
  readonly telling: Telling;
}

/** Tells the people concerned of what was decided: a bell entry and a letter for each, once, however often the job runs. */
@Injectable()
export class TellPeople {
  constructor(
    private readonly outbox: Outbox,
    private readonly settings: Settings,
  ) {}

  /** For the facts of these positions, in the worker's scope. */
  async run(transaction: Transaction, tenantId: string, first: number, last: number): Promise<void> {
    const memberIds = new Set<string>();
    for (const act of await actsBetween(transaction, tenantId, first, last)) {
      for (const told of await this.toldOf(transaction, tenantId, act)) {
        if (await this.tell(transaction, tenantId, told)) memberIds.add(told.to.memberId);
      }
    }
    await ringBell(transaction, tenantId, [...memberIds]);
  }

  private async toldOf(transaction: Transaction, tenantId: string, act: LoadedAct): Promise<readonly Told[]> {
    const contract = await toldContract(transaction, tenantId, act.contractId);
    const tellings = contract ? whoIsTold(act.facts, act.authorId, contract) : [];
    if (!contract || tellings.length === 0) return [];
    const memberIds = tellings.map((one) => one.memberId);
    const people = await recipientsAmong(transaction, tenantId, memberIds, contract.companyId);
    return people
      .map((to) => ({ act, contract, to, telling: tellings.find((one) => one.memberId === to.memberId)! }))
      .filter(({ to, telling }) => isSeenBy(telling.audience, to.side) && isSeenBy(contract.audience, to.side));
  }

  private async tell(transaction: Transaction, tenantId: string, { act, contract, to, telling }: Told): Promise<boolean> {
    const supplier = await supplierOf(transaction, tenantId);
    const values: NotificationValues = { number: contract.number, title: contract.title, dueAt: telling.dueAt, zone: supplier.zone };
    const { memberId, companyId } = to;
    const about = { tenantId, memberId, companyId, factId: act.factId, contractId: contract.id, kind: telling.kind };
    if (!(await addNotification(transaction, { ...about, values, at: act.at }))) return false;
    const url = `${this.settings.publicUrl}/contracts/${contract.id}`;
    const letter = letterAbout(telling.kind, values, { name: to.name, language: to.language, supplier: supplier.name, url });
    await this.outbox.write(transaction, { ...about, ...letter, to: to.email, language: to.language });
    return true;
  }
}
