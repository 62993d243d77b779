import type { Transaction } from '@vizavi/database';
import type { ContractCommand } from '@vizavi/domain';

export interface Due {
  readonly contractId: string;
  readonly command: ContractCommand;
}

interface Row extends Record<string, unknown> {
  readonly contract_id: string;
  readonly id: string;
  readonly command: 'nearDeadline' | 'breachDeadline' | 'breakSilence';
}

/** Assignments of a supplier whose reminder, deadline or step against silence has come and was not noted yet, the oldest first. */
export async function dueOf(transaction: Transaction, tenantId: string, now: string, most: number): Promise<readonly Due[]> {
  const rows = await transaction.rows<Row>(DUE, [tenantId, now, most], 'deadlines-due');
  return rows.map((row) => ({ contractId: row.contract_id, command: { type: row.command, assignmentId: row.id } }));
}

const due = (command: Row['command'], noted: string, moment: string): string => `
  (select contract_id, id, '${command}' as command from assignment
    where tenant_id = $1 and state = 'active' and ${noted} and ${moment} <= $2 order by ${moment} limit $3)`;

const DUE = [
  due('nearDeadline', 'reminded_at is null', 'remind_at'),
  due('breachDeadline', 'breached_at is null', 'due_at'),
  due('breakSilence', 'silence_at is not null', 'silence_at'),
].join(' union all ');

/** Contracts with an open duty in hands where it may not belong: of somebody who is away, is back, or has left. The act judges each. */
export async function unsettledOf(transaction: Transaction, tenantId: string, now: string, most: number): Promise<readonly Due[]> {
  const rows = await transaction.rows<{ id: string }>(UNSETTLED, [tenantId, now, most], 'duties-unsettled');
  return rows.map(({ id }) => ({ contractId: id, command: { type: 'settleDuties' } }));
}

const IN_FORCE = "x.tenant_id = a.tenant_id and x.starts_at <= $2 and $2 < x.ends_at and (x.kinds = '{}' or c.stage_kind = any (x.kinds))";

const UNSETTLED = `
  select distinct c.id from assignment a
  join contract c on c.tenant_id = a.tenant_id and c.id = a.contract_id and c.stage_index = a.stage_index
  join member m on m.tenant_id = a.tenant_id and m.id = a.member_id
  where a.tenant_id = $1 and a.state in ('waiting', 'active', 'asking') and (
    m.state = 'blocked'
    or exists (select from substitution x where ${IN_FORCE} and x.member_id = a.member_id)
    or (a.in_place_of is not null and not exists (select from substitution x where ${IN_FORCE} and x.member_id = a.in_place_of)
      and exists (select from member o where o.tenant_id = a.tenant_id and o.id = a.in_place_of and o.state = 'active')))
  limit $3`;
