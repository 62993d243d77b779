import type { Transaction } from '@vizavi/database';
import type { Actor, Bilingual, Role } from '@vizavi/domain';

/** An open duty with the envelope of its contract. */
export interface DutyRow extends Record<string, unknown> {
  readonly assignment_id: string;
  readonly contract_id: string;
  readonly member_id: string;
  /** The group that the stage asked, or null. */
  readonly group_id: string | null;
  readonly number: string;
  readonly client: string;
  readonly form: Bilingual;
  readonly stage: Bilingual;
  readonly due_at: Date | null;
}

/** Somebody who decides on contracts, with what waits for them. */
export interface BusyRow extends Record<string, unknown> {
  readonly id: string;
  readonly head_id: string | null;
  readonly open: number;
  readonly overdue: number;
  readonly away: boolean;
  readonly roles: readonly Role[];
  readonly group_ids: readonly string[];
}

const MOST_DUTIES = 100;

/** What an actor may give to others: of those whom they head, everything; of others, in the contracts for which they answer. */
const DUTIES = `
  select a.id as assignment_id, a.contract_id, a.member_id, a.group_id, c.number, k.name as client, t.name as form, c.route->'stages'->a.stage_index->'name' as stage, a.due_at
  from assignment a join contract c on c.tenant_id = a.tenant_id and c.id = a.contract_id and c.stage_index = a.stage_index
  join client_company k on k.tenant_id = c.tenant_id and k.id = c.client_company_id
  join template_version v on v.tenant_id = c.tenant_id and v.id = c.template_version_id
  join template t on t.tenant_id = v.tenant_id and t.id = v.template_id
  join member m on m.tenant_id = a.tenant_id and m.id = a.member_id
  where a.tenant_id = $1 and a.state in ('active', 'waiting', 'asking') and c.state in ('inReview', 'inNegotiation')
    and (m.head_id = $3 or (c.responsible_id = $3 and $4))`;

const BY_NEED = `order by a.due_at nulls last, a.id limit ${MOST_DUTIES}`;

const LOAD = `from assignment a where a.tenant_id = m.tenant_id and a.member_id = m.id and a.state = 'active'`;

/** Those who may have duties, as `assignable` of an act knows them, the least busy first. */
const TEAM = `
  select m.id, m.head_id, m.roles, array(select g.group_id from member_group_member g where g.tenant_id = m.tenant_id and g.member_id = m.id) as group_ids,
    (select count(*)::int ${LOAD}) as open, (select count(*)::int ${LOAD} and a.due_at < $2) as overdue,
    exists (select from substitution x where x.tenant_id = m.tenant_id and x.member_id = m.id and x.starts_at <= $2 and $2 < x.ends_at) as away
  from member m where m.tenant_id = $1 and m.side = 'supplier' and m.state = 'active'
    and m.roles && array['lawyer', 'approver', 'accountManager', 'supplierSignatory'] order by open, m.name, m.id limit 500`;

/** Duties that an actor may pass on, and who there is to take them. */
export class MovableDutiesQuery {
  of(transaction: Transaction, actor: Actor, memberId: string): Promise<DutyRow[]> {
    return transaction.rows<DutyRow>(`${DUTIES} and a.member_id = $2 ${BY_NEED}`, this.parameters(actor, memberId));
  }

  /** The contract of a duty that is open, or null: whether it may be passed on is judged with the contract locked. */
  async contractOf(transaction: Transaction, { tenantId }: Actor, assignmentId: string): Promise<string | null> {
    const row = await transaction.row<{ id: string }>('select contract_id as id from assignment where tenant_id = $1 and id = $2', [
      tenantId,
      assignmentId,
    ]);
    return row?.id ?? null;
  }

  team(transaction: Transaction, { tenantId }: Actor, now: string): Promise<BusyRow[]> {
    return transaction.rows<BusyRow>(TEAM, [tenantId, now]);
  }

  private parameters({ tenantId, memberId: actorId, roles }: Actor, memberId: string): readonly unknown[] {
    return [tenantId, memberId, actorId, roles.includes('accountManager')];
  }
}
