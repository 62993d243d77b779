import { Injectable } from '@nestjs/common';
import type { ApprovalSheetView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import type { Actor, Contract } from '@vizavi/domain';
import { MomentQuery } from '../../contracts/present/moment.query';
import { peopleOf } from '../../contracts/present/people';
import { ReadingRepository } from '../../contracts/present/reading.repository';
import { TimelineQuery } from '../../contracts/timeline.query';
import { approvalRows } from './approval-rows';
import { returnReasons } from './return-reasons.query';

/** Who decided what and when, as the reader may see it: a client is told neither remarks of the supplier nor more of its people than a stage shows. */
@Injectable()
export class ApprovalSheetQuery {
  constructor(
    private readonly timeline: TimelineQuery,
    private readonly readings: ReadingRepository,
    private readonly moments: MomentQuery,
  ) {}

  async read(transaction: Transaction, actor: Actor, contract: Contract): Promise<ApprovalSheetView> {
    const { now, calendar } = await this.moments.get(transaction, actor.tenantId);
    const texts = await this.timeline.revisions(transaction, actor, contract.id);
    const asked = contract.assignments.flatMap((one) => [one.memberId, one.inPlaceOf, one.delegatedFrom]);
    const wrote = contract.remarks.flatMap((one) => [one.byId, one.closedById]);
    const people = await peopleOf(transaction, actor.tenantId, actor.side, [...asked, ...wrote, contract.responsibleId]);
    const parties = await this.readings.parties(transaction, contract);
    const textOf = (hash: string | undefined) => {
      const row = texts.find((one) => one.hash === hash);
      return row ? { number: row.number, hash: row.hash, at: row.at } : null;
    };
    const reasons = await returnReasons(transaction, contract);
    return {
      contractId: contract.id,
      number: contract.number,
      title: contract.title,
      client: parties.client_name,
      responsible: contract.responsibleId ? people.view(contract.responsibleId) : null,
      revision: textOf(contract.revision?.hash) ?? { number: null, hash: null, at: null },
      rows: approvalRows({ contract, people, calendar, now, textOf, reasons }),
    };
  }
}
