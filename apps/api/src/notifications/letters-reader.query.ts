import type { Transaction } from '@vizavi/database';
import type { Side } from '@vizavi/domain';

/** Somebody who gets letters here. */
export interface LettersReader {
  readonly tenantId: string;
  readonly memberId: string;
  readonly companyId: string | null;
  readonly side: Side;
  readonly email: string;
}

/** Null when they work here no more. In the worker's scope. */
export const readerOfLetters = (transaction: Transaction, tenantId: string, memberId: string): Promise<LettersReader | null> =>
  transaction.row<LettersReader & Record<string, unknown>>(
    `select m.tenant_id as "tenantId", m.id as "memberId", m.client_company_id as "companyId", m.side, p.email
     from member m join person p on p.id = m.person_id where m.tenant_id = $1 and m.id = $2 and m.state = 'active'`,
    [tenantId, memberId],
    'letters-reader',
  );
