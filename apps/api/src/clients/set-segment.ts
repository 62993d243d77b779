import { Injectable } from '@nestjs/common';
import type { ClientView } from '@vizavi/api-types';
import { type Transaction, workerScope } from '@vizavi/database';
import { reasonOfClient } from '@vizavi/policies';
import type { PlainFact, Subject } from '../audit/fact-chain';
import { FactsRepository } from '../audit/facts.repository';
import { Clock } from '../platform/clock/clock';
import { newId } from '../platform/clock/new-id';
import type { Act, Answer } from '../platform/http/act';
import { forbidden, notFound, ProblemError } from '../platform/http/problem-error';
import { Writes } from '../platform/http/writes';
import { clientFactsOf, type ClientRow, segmentEtag } from './client-row';
import { ClientsQuery } from './clients.query';

/** Counts a client among a segment, for the conditions of routes. The client never learns of it, not even by a version. */
@Injectable()
export class SetSegment {
  constructor(
    private readonly writes: Writes,
    private readonly query: ClientsQuery,
    private readonly facts: FactsRepository,
    private readonly clock: Clock,
  ) {}

  run(act: Act, id: string, segment: string | null): Promise<Answer<ClientView>> {
    const { actor } = act;
    return this.writes.perform(act, async (transaction) => {
      await transaction.enter(workerScope(actor.tenantId));
      const row = await this.open(transaction, act, id);
      if (segment !== row.segment) {
        await this.keep(transaction, actor.tenantId, id, segment);
        const subject: Subject = { kind: 'clientCompany', id, tenantId: actor.tenantId, clientCompanyId: id };
        const set: PlainFact = { type: 'ClientSegmentSet', audience: 'supplier', at: this.clock.now(), by: actor, shared: { segment } };
        await this.facts.append(transaction, subject, [set], newId);
      }
      return { status: 200, body: await this.query.show(transaction, actor, id), etag: segmentEtag(segment) };
    });
  }

  private async open(transaction: Transaction, { actor, ifMatch }: Act, id: string): Promise<ClientRow> {
    await transaction.rows('select from client_company where tenant_id = $1 and id = $2 for update', [actor.tenantId, id]);
    const row = await this.query.find(transaction, actor.tenantId, id);
    if (!row || reasonOfClient(actor, 'read', clientFactsOf(row))) throw notFound();
    const reason = reasonOfClient(actor, 'change', clientFactsOf(row));
    if (reason) throw forbidden(reason);
    const etag = segmentEtag(row.segment);
    if (ifMatch !== etag) throw new ProblemError(412, 'stale', { extra: { etag } });
    return row;
  }

  private async keep(transaction: Transaction, tenantId: string, id: string, segment: string | null): Promise<void> {
    if (segment === null)
      await transaction.change('delete from client_segment where tenant_id = $1 and client_company_id = $2', [tenantId, id]);
    else
      await transaction.change(
        `insert into client_segment (tenant_id, client_company_id, segment) values ($1, $2, $3)
         on conflict (tenant_id, client_company_id) do update set segment = excluded.segment`,
        [tenantId, id, segment],
      );
  }
}
