import type { OfferedAnswer } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import type { Answers, Side } from '@vizavi/domain';

export interface Draft {
  readonly answers: Answers;
  readonly savedAt: string;
  readonly version: number;
}

export interface DraftKey {
  readonly tenantId: string;
  readonly contractId: string;
}

export interface NewDraft extends DraftKey {
  readonly clientCompanyId: string;
  readonly side: Side;
  readonly answers: Answers;
  readonly now: string;
  readonly by: string;
}

interface Row {
  readonly answers: Answers;
  readonly saved_at: Date;
  readonly version: number;
}

const draftOf = ({ answers, saved_at, version }: Row): Draft => ({ answers, savedAt: saved_at.toISOString(), version });

/** Half-filled answers: outside the facts until they are submitted, and only their own side sees them. */
export class DraftsRepository {
  async find(transaction: Transaction, { tenantId, contractId }: DraftKey): Promise<Draft | null> {
    const row = await transaction.row<Row & Record<string, unknown>>(
      'select answers, saved_at, version from contract_draft where tenant_id = $1 and contract_id = $2',
      [tenantId, contractId],
      'draft-find',
    );
    return row && draftOf(row);
  }

  async insert(transaction: Transaction, one: NewDraft): Promise<void> {
    await transaction.change(
      `insert into contract_draft (tenant_id, contract_id, client_company_id, side, answers, saved_at, saved_by, version)
       values ($1, $2, $3, $4, $5, $6, $7, 1)`,
      [one.tenantId, one.contractId, one.clientCompanyId, one.side, JSON.stringify(one.answers), one.now, one.by],
    );
  }

  /** The caller holds the contract's row and has compared the version. */
  async save(transaction: Transaction, { tenantId, contractId }: DraftKey, answers: Answers, now: string, by: string): Promise<Draft> {
    const row = await transaction.row<Row & Record<string, unknown>>(
      `update contract_draft set answers = $3, saved_at = $4, saved_by = $5, version = version + 1
       where tenant_id = $1 and contract_id = $2 returning answers, saved_at, version`,
      [tenantId, contractId, JSON.stringify(answers), now, by],
      'draft-save',
    );
    return draftOf(row!);
  }

  /** The draft goes to the side that holds the contract now. */
  async pass(transaction: Transaction, { tenantId, contractId }: DraftKey, side: Side): Promise<void> {
    await transaction.change(
      'update contract_draft set side = $3, version = version + 1 where tenant_id = $1 and contract_id = $2 and side <> $3',
      [tenantId, contractId, side],
    );
  }

  /** What a contract says, as answers to copy: its latest revision, or the side's own draft of it; nothing of another company. */
  async given(transaction: Transaction, key: DraftKey, companyId: string, side: Side): Promise<readonly OfferedAnswer[]> {
    const row = await transaction.row<{ answers: Answers; at: Date; source: string }>(GIVEN, [
      key.tenantId,
      key.contractId,
      companyId,
      side,
    ]);
    if (!row) return [];
    const { source, at } = row;
    return Object.entries(row.answers).map(([name, value]) => ({ key: name, value, source, at: at.toISOString() }));
  }
}

const GIVEN = `
  select coalesce(r.answers, d.answers) as answers, coalesce(r.at, d.saved_at) as at, coalesce(c.number, c.title) as source
  from contract c
  left join lateral (select answers, at from revision where tenant_id = c.tenant_id and contract_id = c.id order by number desc limit 1) r on true
  left join contract_draft d on d.tenant_id = c.tenant_id and d.contract_id = c.id and d.side = $4
  where c.tenant_id = $1 and c.id = $2 and c.client_company_id = $3 and coalesce(r.answers, d.answers) is not null`;
