import type { Transaction } from '@vizavi/database';
import type { NewsKind } from '@vizavi/domain';
import { hashOfToken, newToken } from '../platform/auth/tokens';
import type { Recipient } from './acts.query';

/** News that a duty waits for its reader's decision. */
export const ASKS_FOR_DECISION: readonly NewsKind[] = [
  'holder',
  'namedOnTurn',
  'returned',
  'standIn',
  'questionAnswered',
  'deadline',
  'breached',
];

const DAYS = 7;
const later = (now: string): string => new Date(Date.parse(now) + DAYS * 86_400_000).toISOString();

/** For whom a link is made, and on which contract. */
export interface Linked {
  readonly tenantId: string;
  readonly contractId: string;
  readonly to: Recipient;
}

/** Makes a link to the decision that this person owes on this contract, and gives its secret; null when they owe none. In the worker's scope. */
export async function makeDecisionLink(
  transaction: Transaction,
  { tenantId, contractId, to }: Linked,
  now: string,
): Promise<string | null> {
  const { text, hash } = newToken();
  const made = await transaction.change(
    `insert into one_time_link (hash, kind, person_id, tenant_id, member_id, contract_id, assignment_id, created_at, expires_at)
     select $1, 'decision', m.person_id, m.tenant_id, m.id, a.contract_id, a.id, $5, $6
     from assignment a join member m on m.tenant_id = a.tenant_id and m.id = a.member_id
     where a.tenant_id = $2 and a.contract_id = $3 and a.member_id = $4 and a.state = 'active' and a.duty = 'decide' limit 1`,
    [hash, tenantId, contractId, to.memberId, now, later(now)],
  );
  return made === 1 ? text : null;
}

export interface FoundDecisionLink {
  readonly hash: Buffer;
  readonly contractId: string;
  readonly assignmentId: string;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
  /** Whether the duty still waits for this person. */
  readonly isOpen: boolean;
}

/** The link of a secret that was sent to this member; null for another's and an invented one alike. In the worker's scope. */
export function findDecisionLink(
  transaction: Transaction,
  { tenantId, memberId }: { readonly tenantId: string; readonly memberId: string },
  token: string,
): Promise<FoundDecisionLink | null> {
  return transaction.row<FoundDecisionLink & Record<string, unknown>>(
    `select l.hash, l.contract_id as "contractId", l.assignment_id as "assignmentId", l.expires_at as "expiresAt", l.used_at as "usedAt",
       exists (select from assignment a where a.tenant_id = l.tenant_id and a.id = l.assignment_id and a.member_id = l.member_id
         and a.state = 'active') as "isOpen"
     from one_time_link l where l.hash = $1 and l.kind = 'decision' and l.tenant_id = $2 and l.member_id = $3`,
    [hashOfToken(token), tenantId, memberId],
  );
}

/** Spends the link; false when it was spent before, also a moment ago by its twin. */
export async function spendDecisionLink(transaction: Transaction, hash: Buffer, now: string): Promise<boolean> {
  return (await transaction.change('update one_time_link set used_at = $2 where hash = $1 and used_at is null', [hash, now])) === 1;
}
