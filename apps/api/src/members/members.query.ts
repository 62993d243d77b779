import { Injectable } from '@nestjs/common';
import type { MemberView, Page } from '@vizavi/api-types';
import { type Transaction, workerScope } from '@vizavi/database';
import type { Actor } from '@vizavi/domain';
import { likeOf, MOST_COUNTED, pageOf } from '../platform/http/page';
import { MEMBER_COLUMNS, MEMBER_TABLES, type MemberRow, memberView } from './member-row';
import type { MembersFilter } from './members.dto';

const FOUND = `from ${MEMBER_TABLES} where m.tenant_id = $1 and ($2::uuid is null or m.client_company_id = $2) and ($3::text is null or m.side = $3)
  and lower(m.name || ' ' || p.email || ' ' || coalesce(c.name, '')) like $4`;

/** The people of a supplier and its clients, or of one's own company. */
@Injectable()
export class MembersQuery {
  /** E-mails are read in the worker's scope, so tenant and company are named here. */
  async list(transaction: Transaction, actor: Actor, { q, cursor, limit, company, side }: MembersFilter): Promise<Page<MemberView>> {
    await transaction.enter(workerScope(actor.tenantId));
    const named = [actor.tenantId, actor.side === 'client' ? actor.clientCompanyId : (company ?? null), side ?? null, likeOf(q)];
    const rows = await transaction.rows<MemberRow>(
      `select ${MEMBER_COLUMNS} ${FOUND}
        and ($5::uuid is null or (m.name, m.id) > (select o.name, o.id from member o
          where o.tenant_id = $1 and ($2::uuid is null or o.client_company_id = $2) and o.id = $5))
       order by m.name, m.id limit $6`,
      [...named, cursor ?? null, limit + 1],
      'members-list',
    );
    const counted = await transaction.row<{ total: number }>(
      `select count(*)::int as total from (select ${FOUND} limit ${MOST_COUNTED + 1}) as found`,
      named,
      'members-total',
    );
    return pageOf(rows, limit, counted?.total ?? 0, memberView);
  }

  /** Everybody of one client company. In the worker's scope. */
  async ofCompany(transaction: Transaction, tenantId: string, companyId: string): Promise<readonly MemberView[]> {
    const rows = await transaction.rows<MemberRow>(
      `select ${MEMBER_COLUMNS} from ${MEMBER_TABLES} where m.tenant_id = $1 and m.client_company_id = $2 order by m.name, m.id limit 500`,
      [tenantId, companyId],
      'members-of-company',
    );
    return rows.map(memberView);
  }
}
