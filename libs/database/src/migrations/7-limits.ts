import { GrowOnly } from './grow-only';

const STATEMENTS = [
  `create table rate_limit (
    key text not null constraint rate_limit_pk primary key,
    points integer not null,
    expire bigint
  )`,
  'create index rate_limit_old on rate_limit (expire)',
  'grant select, insert, update, delete on rate_limit to vizavi_worker',
  // Every request asks it once, by a secret that only the cookie holds; a transaction of its own would cost three more round trips.
  'grant execute on function session_actor(bytea, timestamptz) to vizavi_app',
  'create index session_of_member on session (member_id)',
];

/** Limits on attempts, and the one question that the application's login asks without a role. */
export class Limits1760000000007 extends GrowOnly {
  protected readonly statements = STATEMENTS;
}
