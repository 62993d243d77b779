import { GrowOnly } from './grow-only';

interface Question {
  readonly name: string;
  readonly takes: readonly string[];
  readonly returns: string;
  readonly sql: string;
}

const passed = (state: string, moment: string): string =>
  `exists (select from assignment a where a.tenant_id = s.tenant_id and a.state = 'active' and a.${state} is null and a.${moment} <= at)`;

const QUESTIONS: readonly Question[] = [
  { name: 'tenants_with_pending_facts', takes: [], returns: 'setof uuid', sql: 'select distinct tenant_id from fact_pending' },
  {
    name: 'tenants_with_letters',
    takes: ['at timestamptz'],
    returns: 'setof uuid',
    sql: `select s.tenant_id from supplier s where exists
      (select from letter l where l.tenant_id = s.tenant_id and l.state = 'queued' and l.next_attempt_at <= at)`,
  },
  {
    name: 'tenants_with_deadlines',
    takes: ['at timestamptz'],
    returns: 'setof uuid',
    sql: `select s.tenant_id from supplier s where ${passed('reminded_at', 'remind_at')} or ${passed('breached_at', 'due_at')}`,
  },
  {
    name: 'feed_heads',
    takes: ['tenants uuid[]'],
    returns: 'table (tenant_id uuid, head bigint)',
    sql: `select t.id, coalesce((select max(f.position) from feed f where f.tenant_id = t.id), 0) from unnest(tenants) as t (id)`,
  },
  {
    name: 'session_actors',
    takes: ['keys bytea[]', 'at timestamptz'],
    returns:
      'table (key bytea, person_id uuid, tenant_id uuid, member_id uuid, side text, roles text[], client_company_id uuid, group_ids uuid[])',
    sql: `select s.hash, s.person_id, m.tenant_id, m.id, m.side, m.roles, m.client_company_id,
        array(select g.group_id from member_group_member g where g.tenant_id = m.tenant_id and g.member_id = m.id order by g.group_id)
      from session s join member m on m.tenant_id = s.tenant_id and m.id = s.member_id and m.state = 'active'
      where s.hash = any (keys) and s.expires_at > at`,
  },
];

const made = ({ name, takes, returns, sql }: Question): string[] => {
  const signature = `${name}(${takes.join(', ')})`;
  return [
    `create function ${signature} returns ${returns} language sql stable security definer set search_path = public as $$ ${sql} $$`,
    `revoke all on function ${signature} from public`,
    `grant execute on function ${signature} to vizavi_worker`,
  ];
};

/** What the relay, the live stream and the jobs ask before they know the tenant: ids of tenants and the state of known sessions, the worker's role alone. */
export class Live1760000000006 extends GrowOnly {
  protected readonly statements = QUESTIONS.flatMap(made);
}
