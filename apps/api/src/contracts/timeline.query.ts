import type { Page, RevisionRow, TimelineEntry } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import type { Actor, Audience, ContractFactType } from '@vizavi/domain';
import { peopleOf } from './present/people';
import { StagesThen } from './present/stages-then';
import { namesIn, peopleNamedIn } from './present/timeline-people';
import { timelineText, timelineValues } from './present/timeline-values';

interface FactRow extends Record<string, unknown> {
  readonly id: string;
  readonly sequence: number;
  readonly type: ContractFactType;
  readonly at: Date;
  readonly by_id: string | null;
  readonly audience: Audience;
  readonly shared: Readonly<Record<string, unknown>> | null;
  readonly own: Readonly<Record<string, unknown>> | null;
}

interface RevisionRecord extends Record<string, unknown> {
  readonly number: number;
  readonly hash: string;
  readonly at: Date;
  readonly by_id: string | null;
  readonly reason: RevisionRow['reason'];
  readonly changed: number;
}

const PAGE = 50;
const MOST_COUNTED = 1001;

/** The path behind a contract, newest first, as its reader may see it. */
export class TimelineQuery {
  async page(transaction: Transaction, actor: Actor, contractId: string, before: number | null): Promise<Page<TimelineEntry>> {
    const rows = await transaction.rows<FactRow>(
      `select f.id, f.sequence, f.type, f.at, f.by_id, f.audience,
         (select p.body from fact_part p where p.tenant_id = f.tenant_id and p.fact_id = f.id and p.part = case f.audience when 'both' then 'shared' else f.audience end) as shared,
         (select p.body from fact_part p where p.tenant_id = f.tenant_id and p.fact_id = f.id and f.audience = 'both' and p.part = $4) as own
       from fact f where f.tenant_id = $1 and f.subject_id = $2 and ($3::int is null or f.sequence < $3) order by f.sequence desc limit ${PAGE + 1}`,
      [actor.tenantId, contractId, before, actor.side],
      'timeline',
    );
    const page = rows.slice(0, PAGE);
    const named = page.map((row) => peopleNamedIn(row.type, row.shared ?? {}));
    const people = await peopleOf(transaction, actor.tenantId, actor.side, [
      ...page.map((row) => row.by_id),
      ...named.flatMap((one) => Object.values(one).flat()),
    ]);
    const stages = await StagesThen.of(transaction, actor.tenantId, contractId);
    const total = await this.total(transaction, actor, contractId);
    return {
      items: page.map((row, index) => ({
        id: row.id,
        type: row.type,
        at: row.at.toISOString(),
        person: row.by_id ? people.view(row.by_id) : null,
        audience: row.audience,
        values: { ...timelineValues(row.type, row.shared ?? {}), ...namesIn(named[index]!, people) },
        stage: stages.nameIn(row.sequence, row.shared ?? {}),
        text: timelineText(row.type, row.shared ?? {}, row.own),
      })),
      nextCursor: rows.length > PAGE ? String(page.at(-1)!.sequence) : null,
      total: Math.min(total, MOST_COUNTED - 1),
      totalIsCapped: total === MOST_COUNTED,
    };
  }

  private async total(transaction: Transaction, actor: Actor, contractId: string): Promise<number> {
    const row = await transaction.row<{ total: number }>(
      `select count(*)::int as total from (select 1 from fact where tenant_id = $1 and subject_id = $2 limit ${MOST_COUNTED}) counted`,
      [actor.tenantId, contractId],
      'timeline-total',
    );
    return row!.total;
  }

  async revisions(transaction: Transaction, actor: Actor, contractId: string): Promise<readonly RevisionRow[]> {
    const rows = await transaction.rows<RevisionRecord>(
      `select r.number, r.hash, r.at, r.by_id, r.reason,
         (select count(*)::int from jsonb_array_elements(r.manifest) e where not exists
           (select 1 from revision b, jsonb_array_elements(b.manifest) o where b.tenant_id = r.tenant_id and b.contract_id = r.contract_id and b.number = r.number - 1
             and o ->> 'clauseId' = e ->> 'clauseId' and o ->> 'bodyHash' is not distinct from e ->> 'bodyHash')) as changed
       from revision r where r.tenant_id = $1 and r.contract_id = $2 order by r.number desc`,
      [actor.tenantId, contractId],
    );
    const people = await peopleOf(
      transaction,
      actor.tenantId,
      actor.side,
      rows.map((row) => row.by_id),
    );
    return rows.map((row) => ({
      number: row.number,
      hash: row.hash,
      at: row.at.toISOString(),
      person: row.by_id ? people.view(row.by_id) : null,
      reason: row.reason,
      changedClauses: row.number === 1 ? 0 : row.changed,
    }));
  }
}
