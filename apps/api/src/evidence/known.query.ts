import type { Transaction } from '@vizavi/database';
import type { Actor, Contract, Side } from '@vizavi/domain';
import { peopleOf } from '../contracts/present/people';
import type { Known } from './signed-words';

/** Both sides see the same paper, so it is written with what a client may see. */
export const clientEyes = ({ tenantId, clientCompanyId, signatures }: Contract): Actor => ({
  kind: 'member',
  tenantId,
  memberId: signatures.find((one) => one.side === 'client')!.memberId,
  personId: '',
  side: 'client',
  roles: ['clientSignatory'],
  clientCompanyId,
  groupIds: [],
});

/** Names and people of a contract's signatures; in the scope of its client. */
export async function knownOf(transaction: Transaction, { tenantId, clientCompanyId, signatures }: Contract): Promise<Known> {
  const people = await peopleOf(
    transaction,
    tenantId,
    'client',
    signatures.map((one) => one.memberId),
  );
  const row = (await transaction.row<{ supplier: string; client: string; zone: string }>(
    'select s.name as supplier, c.name as client, s.zone from supplier s join client_company c on c.tenant_id = s.tenant_id and c.id = $2 where s.tenant_id = $1',
    [tenantId, clientCompanyId],
  ))!;
  const names: Record<Side, string> = { supplier: row.supplier, client: row.client };
  return { people, names, zone: row.zone };
}
