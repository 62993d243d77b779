import type { Transaction } from '@vizavi/database';
import type { Actor, TextChanges } from '@vizavi/domain';

/** What stands beside a duty on the desk, besides the contract's own row. */
export interface BesideDuty extends Record<string, unknown> {
  readonly id: string;
  /** Somebody else has done something since the member last looked. */
  readonly unread: boolean;
  /** The revision that the stage approved before, and what each later one changed. */
  readonly approved_revision: number | null;
  readonly changes: readonly (TextChanges | null)[] | null;
  readonly question: string | null;
  readonly asker_id: string | null;
  /** Colleagues whose answer or decision it waits for. */
  readonly waits_for: readonly string[];
  /** Nobody has proposed a change or added an appendix: the text is the form's own. */
  readonly is_untouched: boolean;
}

/** The newest facts tell whether anything is new; a contract has thousands. */
const NEWEST = 20;

const SEEN = `greatest(
  (select m.at from read_mark m where m.tenant_id = a.tenant_id and m.contract_id = a.contract_id and m.member_id = $3),
  (select p.seen_at from contract_presence p where p.tenant_id = a.tenant_id and p.contract_id = a.contract_id and p.member_id = $3))`;

const NEWS = `(select max(f.at) from (
  select x.at, x.by_id from fact x where x.tenant_id = a.tenant_id and x.subject_id = a.contract_id order by x.sequence desc limit ${NEWEST}) f
  where f.by_id <> $3)`;

const none = (table: string): string =>
  `(select true from ${table} x where x.tenant_id = a.tenant_id and x.contract_id = a.contract_id limit 1) is null`;

const BESIDE = `
  select a.id, coalesce(${NEWS} > coalesce(${SEEN}, '-infinity'), false) as unread, s.approved_revision,
    (select json_agg(r.changes order by r.number) from revision r
      where r.tenant_id = a.tenant_id and r.contract_id = a.contract_id and r.number > s.approved_revision) as changes,
    q.text as question, q.by_id as asker_id,
    array(select x.member_id from assignment x where x.tenant_id = a.tenant_id and x.contract_id = a.contract_id
      and ((a.state = 'asking' and x.asked_for = a.id and x.state = 'active')
        or (a.state = 'waiting' and x.stage_index = a.stage_index and x.state in ('active', 'asking') and x.duty = 'decide'))) as waits_for,
    ${none('suggestion')} and ${none('attachment')} as is_untouched
  from assignment a
  left join contract_stage s on s.tenant_id = a.tenant_id and s.contract_id = a.contract_id and s.index = a.stage_index and s.state in ('current', 'again')
  left join lateral (select x.text, x.by_id from remark x
    where x.tenant_id = a.tenant_id and x.contract_id = a.contract_id and x.assignment_id = a.id and x.kind = 'question' limit 1) q on true
  where a.tenant_id = $1 and a.id = any($2)`;

/** Of the shown duties alone, by their ids. */
export async function besideDuties(
  transaction: Transaction,
  { tenantId, memberId }: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, BesideDuty>> {
  if (ids.length === 0) return new Map();
  const rows = await transaction.rows<BesideDuty>(BESIDE, [tenantId, ids, memberId], 'beside-duties');
  return new Map(rows.map((row) => [row.id, row]));
}
