import { type Readers, secure } from './5-policies';
import { GrowOnly } from './grow-only';

/** As READERS: the worker alone, by the member who asks or by the exact key. */
export const TOKEN_READERS: Readonly<Record<string, Readers>> = { access_token: { client: null, supplier: null } };

const STATEMENTS = [
  `create table access_token (
    tenant_id uuid not null,
    id uuid not null,
    member_id uuid not null,
    client_company_id uuid,
    name text not null,
    hash bytea not null constraint access_token_hash_unique unique,
    scopes text[] not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at timestamptz,
    constraint access_token_pk primary key (tenant_id, id),
    constraint access_token_member_fk foreign key (tenant_id, member_id) references member (tenant_id, id)
  )`,
  'create index access_token_of_member on access_token (tenant_id, member_id)',
  ...Object.entries(TOKEN_READERS).flatMap(([table, readers]) => secure(table, readers)),
  `create function token_actor(key bytea, at timestamptz)
    returns table (token_id uuid, person_id uuid, tenant_id uuid, member_id uuid, side text, roles text[], client_company_id uuid, group_ids uuid[],
      language text, used_at timestamptz, created_at timestamptz, scopes text[])
    language sql stable security definer set search_path = public as $$
      select t.id, m.person_id, m.tenant_id, m.id, m.side, m.roles, m.client_company_id,
        array(select g.group_id from member_group_member g where g.tenant_id = m.tenant_id and g.member_id = m.id), m.language,
        t.used_at, t.created_at, t.scopes
      from access_token t join member m on m.tenant_id = t.tenant_id and m.id = t.member_id and m.state = 'active'
      where t.hash = key and t.expires_at > at $$`,
  'revoke all on function token_actor(bytea, timestamptz) from public',
  'grant execute on function token_actor(bytea, timestamptz) to vizavi_worker, vizavi_app',
];

/** Tokens by which programs act for a member. */
export class AccessTokens1760000000032 extends GrowOnly {
  protected readonly statements = STATEMENTS;
}
