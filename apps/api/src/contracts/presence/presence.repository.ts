import type { PresentView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import type { Actor, Contract } from '@vizavi/domain';
import { peopleOf } from '../present/people';

interface Row extends Record<string, unknown> {
  readonly member_id: string;
  readonly clause_id: string | null;
  readonly came_at: Date;
}

export interface Said {
  readonly clauseId: string | null;
  readonly leaves: boolean;
  readonly now: string;
}

/** Whoever was not heard for so long is not here any more. */
const SILENT_AFTER = `interval '60 seconds'`;
/** After so long an absence it is another visit, and what happened meanwhile is news. */
const AWAY_AFTER = `interval '15 minutes'`;

/** Who has a contract open. Lost with the database it would be rebuilt within seconds, so it is no fact. */
export class PresenceRepository {
  /** Whether the others see something else than before. */
  async say(transaction: Transaction, actor: Actor, contract: Contract, { clauseId, leaves, now }: Said): Promise<boolean> {
    const row = await transaction.row<{ changed: boolean }>(
      `with was as (select * from contract_presence where tenant_id = $1 and contract_id = $2 and member_id = $3),
       kept as (
         insert into contract_presence as p (tenant_id, contract_id, client_company_id, member_id, side, seen_at, came_at, seen_before, clause_id)
         values ($1, $2, $4, $3, $5, $6::timestamptz, $6::timestamptz, null, $7)
         on conflict (tenant_id, contract_id, member_id) do update set
           seen_at = case when $8 then p.seen_at else $6::timestamptz end,
           came_at = case when p.seen_at < $6::timestamptz - ${AWAY_AFTER} then $6::timestamptz else p.came_at end,
           seen_before = case when p.seen_at < $6::timestamptz - ${AWAY_AFTER} then p.seen_at else p.seen_before end,
           clause_id = case when $8 then null else $7 end
       )
       select $8 or not exists (select from was) or (select clause_id from was) is distinct from $7
         or (select seen_at from was) < $6::timestamptz - ${SILENT_AFTER} as changed`,
      [actor.tenantId, contract.id, actor.memberId, contract.clientCompanyId, actor.side, now, clauseId, leaves],
      'say-presence',
    );
    return row?.changed ?? false;
  }

  /** The others of one's own side, as the scope lets see. */
  async list(transaction: Transaction, actor: Actor, contractId: string, now: string): Promise<readonly PresentView[]> {
    const rows = await transaction.rows<Row>(
      `select member_id, clause_id, came_at from contract_presence
       where tenant_id = $1 and contract_id = $2 and side = $3 and member_id <> $4 and seen_at >= $5::timestamptz - ${SILENT_AFTER}
       order by came_at, member_id`,
      [actor.tenantId, contractId, actor.side, actor.memberId, now],
      'presence',
    );
    const ids = rows.map((row) => row.member_id);
    const people = await peopleOf(transaction, actor.tenantId, actor.side, ids);
    return rows.map((row) => ({ person: people.view(row.member_id), clauseId: row.clause_id, since: row.came_at.toISOString() }));
  }
}
