import { Injectable } from '@nestjs/common';
import { Database, scopeOf, workerScope, type Transaction } from '@vizavi/database';
import { gatherDigest } from '@vizavi/domain';
import { ContractListQuery } from '../lists/contract-list.query';
import { Outbox } from '../mail/outbox';
import { Clock } from '../platform/clock/clock';
import { Settings } from '../platform/config/settings';
import { digestLetter } from './digest-letter';
import { type DigestReader, digestReader, digestsDue, dueNews, leaveOut, markTold } from './gathered.repository';
import { wishesOf } from './letter-wishes.repository';
import { supplierOf } from './notifications.repository';

/** Writes the digests that have come due, one transaction each: what a letter tells is marked with that letter, or neither is there. */
@Injectable()
export class DigestRound {
  constructor(
    private readonly database: Database,
    private readonly lists: ContractListQuery,
    private readonly outbox: Outbox,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  async run(signal: AbortSignal): Promise<void> {
    const now = this.clock.now();
    const tenants = await this.database.run(workerScope(null), (transaction) =>
      transaction.rows<{ tenant: string }>('select tenants_with_digests($1) as tenant', [now]),
    );
    for (const { tenant } of tenants) {
      const memberIds = await this.database.run(workerScope(tenant), (transaction) => digestsDue(transaction, tenant, now));
      for (const memberId of memberIds) {
        if (signal.aborted) return;
        await this.database.run(workerScope(tenant), (transaction) => this.write(transaction, tenant, memberId, now));
      }
    }
  }

  private async write(transaction: Transaction, tenantId: string, memberId: string, now: string): Promise<void> {
    const news = await dueNews(transaction, tenantId, memberId, now);
    if (news.length === 0) return;
    const reader = await digestReader(transaction, tenantId, memberId);
    const rows = reader
      ? await this.rowsOf(transaction, reader, [...new Set(news.map((one) => one.contractId))])
      : new Map<string, never>();
    const holds = [...rows.values()].filter(({ position }) => position.holders.some((person) => person.memberId === memberId));
    const visible = new Set(rows.keys());
    const { groups, leftOut } = gatherDigest(news, { visible, mine: new Set(holds.map(({ id }) => id)) });
    await leaveOut(transaction, tenantId, leftOut.map(({ id }) => id)); // prettier-ignore
    if (!reader || groups.length === 0) return;
    const { name: supplier } = await supplierOf(transaction, tenantId);
    const { zone } = (await wishesOf(transaction, tenantId, [memberId])).get(memberId)!.wishes;
    const letter = digestLetter(groups, { reader, zone, supplier, publicUrl: this.settings.publicUrl, rows });
    const companyId = reader.actor.clientCompanyId;
    const addressed = {
      tenantId,
      memberId,
      companyId,
      factId: null,
      contractId: null,
      kind: 'digest',
      to: reader.email,
      language: reader.language,
    };
    const letterId = (await this.outbox.write(transaction, { ...addressed, ...letter }))!;
    await markTold(transaction, tenantId, groups.flatMap((group) => group.news.map(({ id }) => id)), letterId); // prettier-ignore
  }

  /** The contracts as the reader would find them in their own list, with their own rights and under their own policies. */
  private async rowsOf(transaction: Transaction, { actor }: DigestReader, ids: readonly string[]) {
    await transaction.enter(scopeOf(actor));
    const rows = await this.lists.named(transaction, actor, ids);
    await transaction.enter(workerScope(actor.tenantId));
    return new Map(rows.map((row) => [row.id, row]));
  }
}
