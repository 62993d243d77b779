import type { Actor } from '@vizavi/domain';
import { listScopesOf } from '@vizavi/policies';
import type { Cursor } from '../lists/cursor';
import { keyAsText } from '../lists/sql/orders';
import { Parameters } from '../lists/sql/parameters';

export interface Statement {
  readonly text: string;
  readonly parameters: Parameters;
}

/** In the very words of the indexes `assignment_of_member` and `assignment_of_group`. */
const NEED = `(case when a.due_at is null then '9999-12-31 00:00:00+00'::timestamptz else a.due_at end)`;

const FROM = 'assignment a join contract c on c.tenant_id = a.tenant_id and c.id = a.contract_id';

const DUTY = `a.id as duty_id, a.member_id, a.due_at as duty_due_at, a.minutes_left, a.version as duty_version, a.state as duty_state, a.duty,
  c.version_supplier as contract_version, c.revision_hash,
  c.route->'stages'->a.stage_index->>'kind' as duty_kind,
  (select g.name from member_group g where g.tenant_id = a.tenant_id and g.id = a.group_id) as group_name`;

const WAITING = ['asking', 'waiting'] as const;

/** One range for the member's own duties and one for each group's others: no duty is in two of them. */
function ranges({ tenantId, memberId, groupIds }: Actor, parameters: Parameters): readonly string[] {
  const tenant = `a.tenant_id = ${parameters.add(tenantId, 'uuid')}`;
  const base = `${tenant} and a.state = 'active'`;
  const me = parameters.add(memberId, 'uuid');
  return [
    `${base} and a.member_id = ${me}`,
    // What waits for a colleague is on the desk as well, so that nobody forgets it.
    ...WAITING.map((state) => `${tenant} and a.state = '${state}' and a.member_id = ${me}`),
    ...groupIds.map((group) => `${base} and a.group_id = ${parameters.add(group, 'uuid')} and a.member_id <> ${me}`),
  ];
}

/** A duty makes a reader of whoever has a role that reads by duties; an account manager alone reads what they answer for. */
const isReader = (actor: Actor): boolean => listScopesOf(actor).includes('reader');

const readable = (actor: Actor, parameters: Parameters): string =>
  isReader(actor) ? '' : ` and c.responsible_id = ${parameters.add(actor.memberId, 'uuid')}`;

/** Duties after a cursor by need: the earliest deadline first, those without one last. */
export function dutiesStatement(actor: Actor, columns: string, after: Cursor | null, limit: number): Statement {
  const parameters = new Parameters();
  const beyond = after ? ` and (${NEED}, a.id) > (${parameters.add(after.key, 'timestamptz')}, ${parameters.add(after.id, 'uuid')})` : '';
  const only = `${readable(actor, parameters)} and c.audience <> 'client'${beyond} order by ${NEED}, a.id limit ${limit}`;
  const parts = ranges(actor, parameters).map(
    (where) => `(select ${columns}, ${DUTY}, ${NEED} as need from ${FROM} where ${where}${only})`,
  );
  const text = `select desk.*, ${keyAsText('desk.need', 'timestamptz')} as sort_key from (${parts.join(' union all ')}) desk
    order by desk.need, desk.duty_id limit ${limit}`;
  return { text, parameters };
}

/** How many there are, counted no further than `most`; a duty's contract was submitted, so that readers see it in any case. */
export function totalStatement(actor: Actor, most: number): Statement {
  const parameters = new Parameters();
  const from = isReader(actor) ? 'assignment a' : FROM;
  const only = `${readable(actor, parameters)} limit ${most}`;
  const parts = ranges(actor, parameters).map((where) => `(select 1 from ${from} where ${where}${only})`);
  return {
    text: `select count(*)::int as total from (select 1 from (${parts.join(' union all ')}) every limit ${most}) counted`,
    parameters,
  };
}
