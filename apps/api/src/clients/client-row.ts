import type { ClientRow as ClientRowView, PersonView } from '@vizavi/api-types';
import type { ClientFacts } from '@vizavi/policies';

/** A client company with what its views and abilities need. */
export interface ClientRow extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly inn: string | null;
  readonly requisites: Readonly<Record<string, string>> | null;
  readonly account_manager_id: string | null;
  readonly manager_name: string | null;
  readonly manager_title: string | null;
  readonly in_work: number;
  readonly members: number;
  readonly segment: string | null;
  readonly version: number;
}

/** Columns of `ClientRow` for `c`, `m` and `g` of CLIENT_TABLES. */
export const CLIENT_COLUMNS = `c.id, c.name, c.code, c.inn, c.requisites, c.account_manager_id, c.version, g.segment, m.name as manager_name, m.title as manager_title,
  (select count(*)::int from contract k where k.tenant_id = c.tenant_id and k.client_company_id = c.id and k.audience <> 'client'
    and k.state in ('draft', 'inReview', 'inNegotiation', 'awaitingSignature')) as in_work,
  (select count(*)::int from member p where p.tenant_id = c.tenant_id and p.client_company_id = c.id and p.state <> 'blocked') as members`;

export const CLIENT_TABLES = `client_company c left join member m on m.tenant_id = c.tenant_id and m.id = c.account_manager_id
  left join client_segment g on g.tenant_id = c.tenant_id and g.client_company_id = c.id`;

export const clientFactsOf = (row: ClientRow): ClientFacts => ({ id: row.id, accountManagerId: row.account_manager_id });

const managerOf = ({ account_manager_id: memberId, manager_name: name, manager_title: title }: ClientRow): PersonView | null =>
  memberId && name ? { memberId, name, title, side: 'supplier' } : null;

/** The tag of a segment; it is no part of the company's, which its client sees. */
export const segmentEtag = (segment: string | null): string =>
  `g-${segment === null ? 'none' : Buffer.from(segment).toString('base64url')}`;

export const clientRowView = (row: ClientRow): ClientRowView => ({
  id: row.id,
  name: row.name,
  inn: row.inn,
  accountManager: managerOf(row),
  contractsInWork: row.in_work,
  members: row.members,
});
