import type { Transaction } from '@vizavi/database';
import type { Audience } from '@vizavi/domain';
import { READ_FOR_TELLING, type ContractSummary, type ToldFact } from './who-is-told';

/** Facts of one contract that one author made at one moment. */
export interface LoadedAct {
  /** The first fact, which stands for the act. */
  readonly factId: string;
  readonly contractId: string;
  readonly authorId: string | null;
  readonly at: Date;
  readonly facts: readonly ToldFact[];
}

interface FactRow extends ToldFact {
  readonly id: string;
  readonly contractId: string;
  readonly authorId: string | null;
  readonly at: Date;
}

/** The acts to which the facts of these positions belong, whole even when the positions cut one. */
export async function actsBetween(transaction: Transaction, tenantId: string, first: number, last: number): Promise<readonly LoadedAct[]> {
  const rows = await transaction.rows<FactRow & Record<string, unknown>>(ACTS, [tenantId, first, last, READ_FOR_TELLING], 'told-acts');
  const acts = new Map<string, LoadedAct>();
  for (const { id, contractId, authorId, at, ...fact } of rows) {
    const key = `${contractId} ${at.getTime()} ${authorId}`;
    const act = acts.get(key) ?? { factId: id, contractId, authorId, at, facts: [] };
    acts.set(key, { ...act, facts: [...act.facts, fact] });
  }
  return [...acts.values()];
}

const ACTS = `
  with touched as (
    select distinct f.subject_id, f.at, f.by_id from feed d join fact f on f.tenant_id = d.tenant_id and f.id = d.fact_id
    where d.tenant_id = $1 and d.position between $2 and $3 and f.subject_kind = 'contract'
  )
  select f.id, f.subject_id as "contractId", f.type, f.audience, f.at, f.by_id as "authorId", f.by_side as "bySide",
    case when f.type = any ($4) then p.body end as shared
  from touched t
  join fact f on f.tenant_id = $1 and f.subject_id = t.subject_id and f.at = t.at and f.by_id is not distinct from t.by_id
  left join fact_part p on p.tenant_id = f.tenant_id and p.fact_id = f.id and p.part = case f.audience when 'both' then 'shared' else f.audience end
  order by f.subject_id, f.sequence`;

/** A contract as those who are told of it need it. */
export interface ToldContract extends ContractSummary {
  readonly id: string;
  readonly companyId: string;
  readonly number: string | null;
  readonly title: string;
  readonly audience: Audience;
}

export function toldContract(transaction: Transaction, tenantId: string, contractId: string): Promise<ToldContract | null> {
  return transaction.row<ToldContract & Record<string, unknown>>(CONTRACT, [tenantId, contractId], 'told-contract');
}

const CONTRACT = `
  select c.id, c.client_company_id as "companyId", c.number, c.title, c.audience, c.responsible_id as "responsibleId",
    array(select m.id from member m where m.tenant_id = c.tenant_id and m.side = 'client' and (m.id = c.created_by or m.id in (
      select unnest(t.member_ids) from turn t where t.tenant_id = c.tenant_id and t.contract_id = c.id and t.side = 'client'))) as "clientIds",
    case when c.holder_side is not null then json_build_object('side', c.holder_side, 'memberIds', c.holder_ids) end as holder,
    coalesce((select json_agg(json_build_object('id', a.id, 'memberId', a.member_id, 'state', a.state)) from assignment a
      where a.tenant_id = c.tenant_id and a.contract_id = c.id), '[]') as assignments
  from contract c where c.tenant_id = $1 and c.id = $2`;

/** Somebody who may be told, and how to reach them. */
export interface Recipient {
  readonly memberId: string;
  readonly companyId: string | null;
  readonly side: 'supplier' | 'client';
  readonly name: string;
  readonly email: string;
  readonly language: 'ru' | 'en';
}

/** Of these members those who still work here; a client's only for their own company's contract. */
export function recipientsAmong(
  transaction: Transaction,
  tenantId: string,
  memberIds: readonly string[],
  companyId: string,
): Promise<readonly Recipient[]> {
  return transaction.rows<Recipient & Record<string, unknown>>(
    `select m.id as "memberId", m.client_company_id as "companyId", m.side, m.name, p.email, m.language
     from member m join person p on p.id = m.person_id
     where m.tenant_id = $1 and m.id = any ($2) and m.state = 'active' and (m.side = 'supplier' or m.client_company_id = $3)`,
    [tenantId, memberIds, companyId],
    'told-recipients',
  );
}
