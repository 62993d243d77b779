import type { MemberView } from '@vizavi/api-types';
import type { Role, Side } from '@vizavi/domain';
import type { MemberFacts } from '@vizavi/policies';

/** A member with what their views and abilities need. */
export interface MemberRow extends Record<string, unknown> {
  readonly id: string;
  readonly tenant_id: string;
  readonly person_id: string;
  readonly name: string;
  readonly email: string;
  readonly title: string | null;
  readonly department: string | null;
  readonly side: Side;
  readonly roles: readonly Role[];
  readonly client_company_id: string | null;
  readonly company_name: string | null;
  readonly account_manager_id: string | null;
  readonly supplier_name: string;
  readonly has_password: boolean;
  readonly language: 'ru' | 'en';
  readonly state: MemberView['state'];
  readonly invited_at: Date;
  readonly groups: readonly string[];
  readonly head_id: string | null;
  readonly head_name: string | null;
  readonly head_title: string | null;
  readonly version: number;
}

/** Columns of `MemberRow` for `m`, `p`, `c`, `s` and `h` of MEMBER_TABLES. */
export const MEMBER_COLUMNS = `m.id, m.tenant_id, m.person_id, m.name, p.email, m.title, m.department, m.side, m.roles, m.client_company_id,
  c.name as company_name, c.account_manager_id, s.name as supplier_name, p.password_hash is not null as has_password, m.language, m.state, m.invited_at, m.version, m.head_id, h.name as head_name, h.title as head_title,
  array(select g.key from member_group_member gm join member_group g on g.tenant_id = gm.tenant_id and g.id = gm.group_id
    where gm.tenant_id = m.tenant_id and gm.member_id = m.id order by g.key) as groups`;

export const MEMBER_TABLES = `member m join person p on p.id = m.person_id join supplier s on s.tenant_id = m.tenant_id
  left join client_company c on c.tenant_id = m.tenant_id and c.id = m.client_company_id
  left join member h on h.tenant_id = m.tenant_id and h.id = m.head_id`;

export const memberFactsOf = (row: MemberRow): MemberFacts => ({
  memberId: row.id,
  side: row.side,
  clientCompanyId: row.client_company_id,
  accountManagerId: row.account_manager_id,
});

const headOf = ({ head_id: memberId, head_name: name, head_title: title }: MemberRow): MemberView['head'] =>
  memberId && name ? { memberId, name, title, side: 'supplier' } : null;

export const memberView = (row: MemberRow): MemberView => ({
  id: row.id,
  name: row.name,
  email: row.email,
  title: row.title,
  department: row.department,
  side: row.side,
  roles: row.roles,
  companyId: row.client_company_id,
  companyName: row.company_name,
  state: row.state,
  invitedAt: row.invited_at.toISOString(),
  groups: row.groups,
  head: headOf(row),
  etag: String(row.version),
});
