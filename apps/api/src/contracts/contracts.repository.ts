import type { DatabaseRole, Transaction } from '@vizavi/database';
import { joinedRoute, shownRoute, type Contract, type RouteRules } from '@vizavi/domain';
import { contractFrom, type StateRow } from './contract-from';
import { contractSelect, type CommentsWanted } from './contract-columns';
import { rowsOf, TABLE_NAMES, TABLES, writeRows } from './projection';

/** Loads, locks and saves contracts; the transaction's scope decides what is visible. */
export class ContractsRepository {
  async isVisible(transaction: Transaction, tenantId: string, id: string): Promise<boolean> {
    return (await transaction.row('select 1 from contract where tenant_id = $1 and id = $2', [tenantId, id], 'contract-visible')) !== null;
  }

  /** The contract as the role sees it, with the comments that its reader has still to show. */
  async read(transaction: Transaction, role: DatabaseRole, tenantId: string, id: string): Promise<Contract | null> {
    const row = await transaction.row<StateRow>(contractSelect(role, 'unpublished', ''), [tenantId, id], `contract-read-${role}`);
    return row && contractFrom(row);
  }

  /** What the supplier alone knows of a contract's route; only in the worker's role, for what judges and tells no rule. */
  async withRules(transaction: Transaction, contract: Contract): Promise<Contract> {
    if (!contract.route) return contract;
    const row = await transaction.row<{ rules: RouteRules | null }>(
      'select route_rules as rules from contract where tenant_id = $1 and id = $2',
      [contract.tenantId, contract.id],
      'contract-rules',
    );
    return { ...contract, route: joinedRoute(shownRoute(contract.route), row?.rules ?? null) };
  }

  /** The whole contract with its row locked until the transaction ends; only the worker's role may. */
  async forUpdate(transaction: Transaction, tenantId: string, id: string, comments: CommentsWanted): Promise<Contract | null> {
    const locked = await transaction.row(
      'select 1 from contract where tenant_id = $1 and id = $2 for update',
      [tenantId, id],
      'contract-lock',
    );
    if (!locked) return null;
    const row = await transaction.row<StateRow>(contractSelect('worker', comments, ''), [tenantId, id], `contract-load-${comments}`);
    return row && contractFrom(row);
  }

  /** Writes what the facts changed, and nothing else. */
  async save(transaction: Transaction, before: Contract | null, after: Contract): Promise<void> {
    const was = before && rowsOf(before);
    const is = rowsOf(after);
    for (const name of TABLE_NAMES) await writeRows(transaction, TABLES[name], was?.[name] ?? [], is[name]);
    await this.keepBodies(transaction, after);
  }

  private async keepBodies(transaction: Transaction, contract: Contract): Promise<void> {
    const bodies = contract.revisions.flatMap((revision) => revision.bodies);
    if (bodies.length === 0) return;
    await transaction.change(
      `insert into clause_body (tenant_id, owner_id, hash, client_company_id, body)
       select $1, $2, hash, $3, body::jsonb from unnest($4::text[], $5::text[]) as given (hash, body) on conflict do nothing`,
      [
        contract.tenantId,
        contract.id,
        contract.clientCompanyId,
        bodies.map((one) => one.hash),
        bodies.map((one) => JSON.stringify(one.body)),
      ],
    );
  }
}
