import { Injectable } from '@nestjs/common';
import { ALLOWANCES, type MeView } from '@vizavi/api-types';
import { type Transaction, workerScope } from '@vizavi/database';
import type { Actor, Language } from '@vizavi/domain';
import { hasPermission, screensOf } from '@vizavi/policies';
import { ProblemError } from '../http/problem-error';
import { placesOf, shownPlace } from './people';

interface Row {
  readonly name: string;
  readonly email: string;
  readonly title: string | null;
  readonly language: Language;
  readonly version: number;
  readonly company_name: string;
  readonly supplier_name: string;
  readonly unread: number;
  readonly agreement: number | null;
  readonly accepted: number | null;
  readonly leads: boolean;
}

export interface Me {
  readonly view: MeView;
  readonly etag: string;
}

const MOST_UNREAD = 100;

const ME = `
  select m.name, p.email, m.title, m.language, m.version, coalesce(c.name, s.name) as company_name, s.name as supplier_name,
    (select count(*)::int from (select from notification n
      where n.tenant_id = m.tenant_id and n.member_id = m.id and n.read_at is null limit ${MOST_UNREAD}) as unread) as unread,
    (select max(version) from signature_agreement a where a.tenant_id = m.tenant_id) as agreement,
    (select max(version) from agreement_acceptance a
      where a.tenant_id = m.tenant_id and a.side = m.side and a.client_company_id is not distinct from m.client_company_id) as accepted,
    exists (select from member h where h.tenant_id = m.tenant_id and h.head_id = m.id and h.state = 'active') as leads
  from member m join person p on p.id = m.person_id join supplier s on s.tenant_id = m.tenant_id
  left join client_company c on c.tenant_id = m.tenant_id and c.id = m.client_company_id
  where m.tenant_id = $1 and m.id = $2`;

/** The member who is signed in, with the screens that they may open. */
@Injectable()
export class MeQuery {
  /** Leaves the transaction in the worker's scope of the tenant, as a person's e-mail is nobody else's to read. */
  async find(transaction: Transaction, actor: Actor): Promise<Me> {
    await transaction.enter(workerScope(actor.tenantId));
    const row = await transaction.row<Row>(ME, [actor.tenantId, actor.memberId], 'me');
    if (!row) throw new ProblemError(401, 'not-signed-in');
    const places = await placesOf(transaction, actor.personId);
    return { etag: String(row.version), view: this.view(actor, row, places.map(shownPlace)) };
  }

  private view({ memberId, side, roles, clientCompanyId }: Actor, row: Row, memberships: MeView['memberships']): MeView {
    return {
      memberId,
      name: row.name,
      email: row.email,
      title: row.title,
      side,
      roles,
      companyId: clientCompanyId,
      companyName: row.company_name,
      supplierName: row.supplier_name,
      language: row.language,
      screens: screensOf({ roles }),
      may: ALLOWANCES.filter((one) => hasPermission({ roles }, one)),
      leads: row.leads,
      unreadNotifications: row.unread,
      memberships,
      signatureAgreement: { current: row.agreement ?? 0, accepted: row.accepted },
    };
  }
}
