import type { DirectoryForm, RouteDirectoryView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import type { DirectoryGroup, DirectoryMember, RouteDirectory } from '@vizavi/domain';

const MEMBERS = `select id, name, title, roles from member where tenant_id = $1 and side = 'supplier' and state = 'active' order by name, id`;

const GROUPS = `
  select g.id, g.name, array(select x.member_id from member_group_member x join member m on m.tenant_id = x.tenant_id and m.id = x.member_id
    where x.tenant_id = g.tenant_id and x.group_id = g.id and m.state = 'active' order by x.member_id) as "memberIds"
  from member_group g where g.tenant_id = $1 order by g.key`;

const CLIENTS = `
  select c.id, c.name, s.segment from client_company c
  left join client_segment s on s.tenant_id = c.tenant_id and s.client_company_id = c.id where c.tenant_id = $1 order by c.name, c.id`;

const FORMS = `
  select t.id as "templateId", t.key, t.name, t.deal_type as "dealType", coalesce(t.route_key, v.form->>'route') as "routeKey", v.form->>'route' as "ownRouteKey"
  from template t join template_version v on v.tenant_id = t.tenant_id and v.template_id = t.id and v.state = 'published'
  where t.tenant_id = $1 order by t.key`;

type FormRow = Omit<DirectoryForm, 'etag'> & Record<string, unknown>;
type Named<T> = T & Record<string, unknown>;

/** The tag of a form's choice: the route that it takes. */
export const choiceEtag = ({ routeKey }: { readonly routeKey: string }): string => `r-${routeKey}`;

/** Whom and what a route may name: the supplier's people and groups, its clients by name, its forms. */
export class DirectoryQuery {
  async staff(transaction: Transaction, tenantId: string): Promise<RouteDirectory> {
    const members = await transaction.rows<Named<DirectoryMember>>(MEMBERS, [tenantId]);
    const groups = await transaction.rows<Named<DirectoryGroup>>(GROUPS, [tenantId]);
    const clauseOwners = await transaction.rows<Named<RouteDirectory['clauseOwners'][number]>>(
      'select clause_type as "clauseType", member_id as "memberId" from clause_owner where tenant_id = $1 order by clause_type',
      [tenantId],
    );
    return { members, groups, clauseOwners };
  }

  async read(transaction: Transaction, tenantId: string): Promise<RouteDirectoryView> {
    const staff = await this.staff(transaction, tenantId);
    const clients = await transaction.rows<Named<RouteDirectoryView['clients'][number]>>(CLIENTS, [tenantId]);
    const segments = [...new Set(clients.flatMap((one) => one.segment ?? []))].sort();
    return { ...staff, clients, segments, forms: await this.forms(transaction, tenantId) };
  }

  async forms(transaction: Transaction, tenantId: string): Promise<readonly DirectoryForm[]> {
    const rows = await transaction.rows<FormRow>(FORMS, [tenantId]);
    return rows.map((row) => ({ ...row, etag: choiceEtag(row) }));
  }
}
