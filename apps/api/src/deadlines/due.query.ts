import type { Transaction } from '@vizavi/database';

export interface Due {
  readonly contractId: string;
  readonly assignmentId: string;
  readonly command: 'nearDeadline' | 'breachDeadline';
}

/** Assignments of a supplier whose reminder or deadline has come and was not noted yet, the oldest first. */
export function dueOf(transaction: Transaction, tenantId: string, now: string, most: number): Promise<readonly Due[]> {
  return transaction.rows<Due & Record<string, unknown>>(DUE, [tenantId, now, most], 'deadlines-due');
}

const DUE = `
  (select contract_id as "contractId", id as "assignmentId", 'nearDeadline' as command from assignment
    where tenant_id = $1 and state = 'active' and reminded_at is null and remind_at <= $2 order by remind_at limit $3)
  union all
  (select contract_id, id, 'breachDeadline' from assignment
    where tenant_id = $1 and state = 'active' and breached_at is null and due_at <= $2 order by due_at limit $3)`;
