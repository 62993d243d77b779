import { placeOfSecret } from '../../apps/api/src/mail/letter-secret';
import { newToken } from '../../apps/api/src/platform/auth/tokens';
import { Sealing } from '../../apps/api/src/platform/sealing/sealing';
import type { TestApi } from './api';

const tenantOf = async (api: TestApi): Promise<string> =>
  (await api.asWorker(null, (transaction) => transaction.row<{ id: string }>('select tenant_ids() as id')))!.id;

/** The secret of the newest link that was mailed to an address, which lies sealed beside its letter. */
export async function mailedSecret(api: TestApi, tenantId: string, email: string): Promise<string> {
  const letter = await api.asWorker(tenantId, (transaction) =>
    transaction.row<{ id: string; sealed: string }>(
      'select id, sealed from letter where to_address = $1 and sealed is not null order by created_at desc, id desc limit 1',
      [email],
    ),
  );
  return api.app.get(Sealing, { strict: false }).open(letter!.sealed, placeOfSecret(letter!.id));
}

/** The secret of a link to whatever decision is owed on this contract, as its letter would tell it. */
export async function aDecisionLink(api: TestApi, contractId: string): Promise<string> {
  const { text, hash } = newToken();
  const tenantId = await tenantOf(api);
  const now = api.clock.now();
  const made = await api.asWorker(tenantId, (transaction) =>
    transaction.change(
      `insert into one_time_link (hash, kind, person_id, tenant_id, member_id, contract_id, assignment_id, created_at, expires_at)
       select $1, 'decision', m.person_id, m.tenant_id, m.id, a.contract_id, a.id, $3, $3::timestamptz + interval '7 days'
       from assignment a join member m on m.tenant_id = a.tenant_id and m.id = a.member_id
       where a.contract_id = $2 and a.state = 'active' limit 1`,
      [hash, contractId, now],
    ),
  );
  if (made !== 1) throw new Error('Nobody owes a decision on this contract');
  return text;
}

/** A letter that the mail server has refused for good. */
export async function aFailedLetter(api: TestApi): Promise<string> {
  const tenantId = await tenantOf(api);
  const row = await api.asWorker(tenantId, (transaction) =>
    transaction.row<{ id: string }>(
      `insert into letter (tenant_id, id, kind, to_address, language, subject, text, html, state, attempts, fault, created_at)
       values ($1, gen_random_uuid(), 'holder', 'nobody@example.test', 'ru', 'М-15', '', '', 'failed', 1, '550 No such person', $2) returning id`,
      [tenantId, api.clock.now()],
    ),
  );
  return row!.id;
}

/** An attempt to send each letter, recorded as the postman does, and somebody of the supplier who has chosen their letters. */
export async function triedLetters(api: TestApi): Promise<void> {
  const tenantId = await tenantOf(api);
  await api.asWorker(tenantId, async (transaction) => {
    await transaction.change(
      `insert into delivery (tenant_id, letter_id, attempt, began_at, ended_at, outcome, answer)
       select tenant_id, id, 1, created_at, created_at, 'later', '451 Later' from letter`,
    );
    await transaction.change(
      `insert into letter_wishes (tenant_id, member_id, zone, ways, digest_at, digest_days, version)
       select m.tenant_id, m.id, 'Europe/Moscow', '{}', 540, 'workdays', 1 from member m join person p on p.id = m.person_id
       where p.email like 'lawyer@%'`,
    );
  });
}
