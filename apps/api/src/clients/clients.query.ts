import { Injectable } from '@nestjs/common';
import type { ClientAction, ClientRow as ClientRowView, ClientSegmentView, ClientView, Page } from '@vizavi/api-types';
import { type Transaction, workerScope } from '@vizavi/database';
import type { Actor } from '@vizavi/domain';
import { reasonOfClient, reasonOfMember } from '@vizavi/policies';
import { MembersQuery } from '../members/members.query';
import { likeOf, MOST_COUNTED, pageOf } from '../platform/http/page';
import type { PageQuery } from '../platform/http/page.dto';
import { notFound } from '../platform/http/problem-error';
import { CLIENT_COLUMNS, CLIENT_TABLES, clientFactsOf, type ClientRow, clientRowView, segmentEtag } from './client-row';

const FOUND = `from ${CLIENT_TABLES} where c.tenant_id = $1 and ($2::uuid is null or c.account_manager_id = $2) and ($3::uuid is null or c.id = $3)
  and lower(c.name || ' ' || coalesce(c.inn, '')) like $4`;

/** An account manager lists their own clients, a client's manager finds their own company, an administrator all. */
const scopeOf = (actor: Actor): readonly (string | null)[] => {
  if (actor.side === 'client') return [null, actor.clientCompanyId];
  return [actor.roles.includes('administrator') ? null : actor.memberId, null];
};

function actionsOf(actor: Actor, row: ClientRow): readonly ClientAction[] {
  const facts = clientFactsOf(row);
  const newcomer = { memberId: null, side: 'client', clientCompanyId: row.id, accountManagerId: row.account_manager_id } as const;
  const mayInvite = reasonOfMember(actor, 'invite', newcomer) === null;
  return [
    ...(['change', 'assign'] as const).filter((one) => reasonOfClient(actor, one, facts) === null),
    ...(mayInvite ? (['invite'] as const) : []),
  ];
}

/** Client companies and one of them with its people. */
@Injectable()
export class ClientsQuery {
  constructor(private readonly members: MembersQuery) {}

  async list(transaction: Transaction, actor: Actor, { q, cursor, limit }: PageQuery): Promise<Page<ClientRowView>> {
    await transaction.enter(workerScope(actor.tenantId));
    const named = [actor.tenantId, ...scopeOf(actor), likeOf(q)];
    const rows = await transaction.rows<ClientRow>(
      `select ${CLIENT_COLUMNS} ${FOUND}
        and ($5::uuid is null or (c.name, c.id) > (select o.name, o.id from client_company o
          where o.tenant_id = $1 and ($2::uuid is null or o.account_manager_id = $2) and ($3::uuid is null or o.id = $3) and o.id = $5))
       order by c.name, c.id limit $6`,
      [...named, cursor ?? null, limit + 1],
      'clients-list',
    );
    const counted = await transaction.row<{ total: number }>(
      `select count(*)::int as total from (select ${FOUND} limit ${MOST_COUNTED + 1}) as found`,
      named,
      'clients-total',
    );
    return pageOf(rows, limit, counted?.total ?? 0, clientRowView);
  }

  /** Throws 404 alike for a company that is not there and one that is not theirs to see. */
  async show(transaction: Transaction, actor: Actor, id: string): Promise<ClientView> {
    await transaction.enter(workerScope(actor.tenantId));
    const row = await this.find(transaction, actor.tenantId, id);
    if (!row || reasonOfClient(actor, 'read', clientFactsOf(row))) throw notFound();
    const people = await this.members.ofCompany(transaction, actor.tenantId, id);
    const segment = actor.side === 'supplier' ? await this.segment(transaction, actor.tenantId, row) : null;
    const { requisites, version } = row;
    return { ...clientRowView(row), requisites, people, segment, actions: actionsOf(actor, row), etag: String(version) };
  }

  private async segment(transaction: Transaction, tenantId: string, { segment: name }: ClientRow): Promise<ClientSegmentView> {
    const sql = 'select distinct segment from client_segment where tenant_id = $1 order by segment limit 50';
    const known = await transaction.rows<{ segment: string }>(sql, [tenantId]);
    return { name, known: known.map((one) => one.segment), etag: segmentEtag(name) };
  }

  /** In the worker's scope. */
  find(transaction: Transaction, tenantId: string, id: string): Promise<ClientRow | null> {
    return transaction.row<ClientRow>(
      `select ${CLIENT_COLUMNS} from ${CLIENT_TABLES} where c.tenant_id = $1 and c.id = $2`,
      [tenantId, id],
      'client',
    );
  }
}
