import type { ClauseOwnersView, ClauseOwnerView, PersonView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import { CLAUSE_TYPES, type Actor, type ClauseType } from '@vizavi/domain';
import { hasPermission } from '@vizavi/policies';

const OWNERS = `
  select o.clause_type as "clauseType", m.id as "memberId", m.name, m.title from clause_owner o
  join member m on m.tenant_id = o.tenant_id and m.id = o.member_id where o.tenant_id = $1`;

const CANDIDATES = `select id as "memberId", name, title from member where tenant_id = $1 and side = 'supplier' and state = 'active' order by name, id`;

type PersonRow = Omit<PersonView, 'side' | 'memberId'> & { readonly memberId: string } & Record<string, unknown>;

/** The tag of one answer: whoever answers now. */
export const ownerEtag = (memberId: string | null): string => `o-${memberId ?? 'nobody'}`;

const personOf = ({ memberId, name, title }: PersonRow): PersonView => ({ memberId, name, title, side: 'supplier' });

/** Who answers for which type of clauses. */
export class ClauseOwnersQuery {
  async read(transaction: Transaction, actor: Actor): Promise<ClauseOwnersView> {
    const editable = hasPermission(actor, 'route.manage');
    const candidates = editable ? await transaction.rows<PersonRow>(CANDIDATES, [actor.tenantId]) : [];
    return { items: await this.items(transaction, actor.tenantId), candidates: candidates.map(personOf), editable };
  }

  async one(transaction: Transaction, tenantId: string, clauseType: ClauseType): Promise<ClauseOwnerView> {
    return (await this.items(transaction, tenantId)).find((one) => one.clauseType === clauseType)!;
  }

  private async items(transaction: Transaction, tenantId: string): Promise<readonly ClauseOwnerView[]> {
    const rows = await transaction.rows<PersonRow & { readonly clauseType: ClauseType }>(OWNERS, [tenantId]);
    const byType = new Map(rows.map((row) => [row.clauseType, personOf(row)]));
    return CLAUSE_TYPES.map((clauseType) => {
      const owner = byType.get(clauseType) ?? null;
      return { clauseType, owner, etag: ownerEtag(owner?.memberId ?? null) };
    });
  }
}
