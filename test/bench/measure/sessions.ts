import type { Client } from 'pg';
import { newId } from '../../../apps/api/src/platform/clock/new-id';
import { newToken, xsrfTokenOf } from '../../../apps/api/src/platform/auth/tokens';

/** The key of the measured installation; it guards nothing. */
export const BENCH_KEY = 'a key of the bench that guards nothing at all';

export type Headers = Readonly<Record<string, string>>;

/** Opens a session for each member, as sign-in does; gives what their browsers send along, in the order of the members. */
export async function signIn(owner: Client, memberIds: readonly string[]): Promise<readonly Headers[]> {
  const tokens = memberIds.map(() => newToken());
  await owner.query(
    `insert into session (hash, id, person_id, tenant_id, member_id, device, started_at, seen_at, expires_at)
     select given.hash, given.id, m.person_id, m.tenant_id, m.id, 'bench', now(), now() + interval '1 hour', now() + interval '1 day'
     from unnest($1::bytea[], $2::uuid[], $3::uuid[]) as given (hash, id, member_id) join member m on m.id = given.member_id`,
    [tokens.map((token) => token.hash), tokens.map(() => newId()), memberIds],
  );
  return tokens.map(({ text, hash }) => {
    const xsrf = xsrfTokenOf(Buffer.from(BENCH_KEY, 'utf8'), hash);
    return { cookie: `vizavi-session=${text}; XSRF-TOKEN=${xsrf}`, 'x-xsrf-token': xsrf, 'sec-fetch-site': 'same-origin' };
  });
}
