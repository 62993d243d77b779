import type { Transaction } from '@vizavi/database';
import type { Actor, Audience, ContractState, Side } from '@vizavi/domain';
import { canRead, type ContractFacts } from '@vizavi/policies';
import { notFound } from '../platform/http/problem-error';

/** What a draft needs to know of its contract. */
export interface DraftedContract extends ContractFacts {
  readonly id: string;
  readonly holderSide: Side | null;
  readonly templateVersionId: string;
}

interface Row {
  readonly id: string;
  readonly client_company_id: string;
  readonly responsible_id: string | null;
  readonly audience: Audience;
  readonly state: ContractState;
  readonly holder_side: Side | null;
  readonly template_version_id: string;
  readonly reader_ids: readonly string[];
  readonly assignee_ids: readonly string[];
}

const SELECT = `
  select c.id, c.client_company_id, c.responsible_id, c.audience, c.state, c.holder_side, c.template_version_id,
    array(select r.reader_id from contract_reader r where r.tenant_id = c.tenant_id and r.contract_id = c.id) as reader_ids,
    array(select a.member_id from assignment a where a.tenant_id = c.tenant_id and a.contract_id = c.id) as assignee_ids
  from contract c where c.tenant_id = $1 and c.id = $2`;

const drafted = (row: Row): DraftedContract => ({
  id: row.id,
  clientCompanyId: row.client_company_id,
  responsibleId: row.responsible_id,
  audience: row.audience,
  state: row.state,
  holderSide: row.holder_side,
  templateVersionId: row.template_version_id,
  readerIds: row.reader_ids,
  assigneeIds: row.assignee_ids,
});

/** Contracts as far as filling them goes. */
export class DraftedContractQuery {
  /** In the actor's scope; 404 for whoever may not read it. */
  async read(transaction: Transaction, actor: Actor, contractId: string): Promise<DraftedContract> {
    const row = await transaction.row<Row & Record<string, unknown>>(SELECT, [actor.tenantId, contractId], 'drafted-contract');
    if (!row || !canRead(actor, drafted(row))) throw notFound();
    return drafted(row);
  }

  /** In the worker's scope, its row held until the end, so that nothing is saved into what is being submitted. */
  async forUpdate(transaction: Transaction, actor: Actor, contractId: string): Promise<DraftedContract> {
    const row = await transaction.row<Row & Record<string, unknown>>(
      `${SELECT} for update of c`,
      [actor.tenantId, contractId],
      'drafted-lock',
    );
    if (!row || !canRead(actor, drafted(row))) throw notFound();
    return drafted(row);
  }

  /** The contract that this one was copied from, as its first fact tells. */
  async copiedFrom(transaction: Transaction, tenantId: string, contractId: string): Promise<string | null> {
    const row = await transaction.row<{ id: string | null }>(
      `select p.body->>'copiedFrom' as id from fact f join fact_part p on p.tenant_id = f.tenant_id and p.fact_id = f.id
       where f.tenant_id = $1 and f.subject_id = $2 and f.sequence = 1 and f.type = 'ContractDrafted' and p.body ? 'copiedFrom'`,
      [tenantId, contractId],
      'copied-from',
    );
    return row?.id ?? null;
  }
}
