import { Injectable } from '@nestjs/common';
import type { Transaction } from '@vizavi/database';
import { isSeenBy, type LetterWishes, planLetter } from '@vizavi/domain';
import { ringBell } from '../live/ring-bell';
import { Outbox } from '../mail/outbox';
import { Clock } from '../platform/clock/clock';
import { Settings } from '../platform/config/settings';
import { actsBetween, recipientsAmong, toldContract, type LoadedAct, type Recipient, type ToldContract } from './acts.query';
import { ASKS_FOR_DECISION, makeDecisionLink } from './decision-links.repository';
import { markTold } from './gathered.repository';
import { letterAbout } from './letter-about';
import { linksOf } from './letter-links';
import { wishesOf } from './letter-wishes.repository';
import { addNotification, supplierOf } from './notifications.repository';
import { weightiestFor, whoIsTold, type Telling } from './who-is-told';
import type { NotificationValues } from './words';

interface Told {
  readonly act: LoadedAct;
  readonly contract: ToldContract;
  readonly to: Recipient;
  readonly telling: Telling;
  readonly wishes: LetterWishes;
}

/** Tells the people concerned of what was decided: a bell entry and, as they wish, a letter for each, once, however often the job runs. */
@Injectable()
export class TellPeople {
  constructor(
    private readonly outbox: Outbox,
    private readonly settings: Settings,
    private readonly clock: Clock,
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
    const said = contract ? whoIsTold(act.facts, act.authorId, contract) : [];
    if (!contract || said.length === 0) return [];
    const memberIds = [...new Set(said.map((one) => one.memberId))];
    const people = await recipientsAmong(transaction, tenantId, memberIds, contract.companyId);
    const wishes = await wishesOf(transaction, tenantId, memberIds);
    return people
      .filter(({ side }) => isSeenBy(contract.audience, side))
      .flatMap((to) => {
        const telling = weightiestFor(to.memberId, to.side, said);
        return telling ? [{ act, contract, to, telling, wishes: wishes.get(to.memberId)!.wishes }] : [];
      });
  }

  private async tell(transaction: Transaction, tenantId: string, told: Told): Promise<boolean> {
    const { act, contract, to, telling, wishes } = told;
    const supplier = await supplierOf(transaction, tenantId);
    const values: NotificationValues = { number: contract.number, title: contract.title, dueAt: telling.dueAt, zone: supplier.zone };
    const { memberId, companyId } = to;
    const about = { tenantId, memberId, companyId, factId: act.factId, contractId: contract.id, kind: telling.kind };
    const { way, at } = planLetter(telling.kind, wishes, this.clock.now());
    const id = await addNotification(transaction, { ...about, values, at: act.at, digestAt: way === 'digest' ? at : null });
    if (id === null) return false;
    if (way !== 'atOnce') return true;
    const secret = await this.decisionOf(transaction, tenantId, told);
    const links = linksOf(to.language, this.settings.publicUrl, contract.id, secret);
    const letter = letterAbout(telling.kind, values, { name: to.name, language: to.language, supplier: supplier.name, ...links });
    const addressed = { ...about, ...letter, to: to.email, language: to.language, secret, notBefore: at! };
    const letterId = await this.outbox.write(transaction, addressed);
    if (letterId !== null) await markTold(transaction, tenantId, [id], letterId);
    return true;
  }

  /** The secret of a link to the decision that is asked of them, when one is. */
  private async decisionOf(transaction: Transaction, tenantId: string, { contract, to, telling }: Told): Promise<string | null> {
    if (to.side !== 'supplier' || !ASKS_FOR_DECISION.includes(telling.kind)) return null;
    return makeDecisionLink(transaction, { tenantId, contractId: contract.id, to }, this.clock.now());
  }
}
