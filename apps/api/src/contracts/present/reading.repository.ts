import type { Transaction } from '@vizavi/database';
import type { Actor, Body, Company, Contract, Fallback } from '@vizavi/domain';

interface Party {
  readonly requisites: Company;
  readonly place: string;
  readonly client_name: string;
}

/** What the contract page needs beside the contract's own state, one question each. */
export class ReadingRepository {
  async parties(transaction: Transaction, contract: Contract): Promise<Party> {
    const row = await transaction.row<Party & Record<string, unknown>>(
      `select s.requisites, s.place, c.name as client_name from supplier s join client_company c on c.tenant_id = s.tenant_id and c.id = $2 where s.tenant_id = $1`,
      [contract.tenantId, contract.clientCompanyId],
      'parties',
    );
    if (!row) throw new Error('A contract without its parties');
    return row;
  }

  async comments(transaction: Transaction, contract: Contract): Promise<ReadonlyMap<string, number>> {
    const rows = await transaction.rows<{ clause_id: string; count: number }>(
      `select clause_id, count(*)::int as count from comment where tenant_id = $1 and contract_id = $2 and clause_id is not null group by clause_id`,
      [contract.tenantId, contract.id],
      'comments-by-clause',
    );
    return new Map(rows.map((row) => [row.clause_id, row.count]));
  }

  /** The supplier's approved second-best wordings; a client's role may not even name the column. */
  async fallbacks(transaction: Transaction, contract: Contract, actor: Actor): Promise<Readonly<Record<string, readonly Fallback[]>>> {
    if (actor.side === 'client') return {};
    const row = await transaction.row<{ fallbacks: Record<string, readonly Fallback[]> }>(
      'select fallbacks from template_version where tenant_id = $1 and id = $2',
      [contract.tenantId, contract.templateVersionId],
      'fallbacks',
    );
    return row?.fallbacks ?? {};
  }

  async bodies(transaction: Transaction, contract: Contract, hashes: readonly string[]): Promise<ReadonlyMap<string, Body>> {
    if (hashes.length === 0) return new Map();
    const rows = await transaction.rows<{ hash: string; body: Body }>(
      'select hash, body from clause_body where tenant_id = $1 and owner_id = $2 and hash = any($3)',
      [contract.tenantId, contract.id, hashes],
      'bodies-by-hash',
    );
    return new Map(rows.map((row) => [row.hash, row.body]));
  }
}
