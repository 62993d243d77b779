import type { Transaction } from '@vizavi/database';
import { DEFAULT_WAYS, defaultWishes, type DigestDays, type LetterWishes } from '@vizavi/domain';

/** What somebody wants by letter, with the version of what they chose; 0 as long as they chose nothing. */
export interface KeptWishes {
  readonly wishes: LetterWishes;
  readonly version: number;
}

interface Row extends Record<string, unknown> {
  readonly member_id: string;
  readonly known_zone: string;
  readonly zone: string | null;
  readonly ways: Partial<LetterWishes['ways']> | null;
  readonly quiet_from: number | null;
  readonly quiet_until: number | null;
  readonly digest_at: number;
  readonly digest_days: DigestDays;
  readonly version: number | null;
}

// Whoever chose nothing lives by the clock of their working hours, or by the supplier's.
const WISHES = `
  select m.id as member_id, coalesce(h.zone, s.zone) as known_zone, w.zone, w.ways, w.quiet_from, w.quiet_until, w.digest_at, w.digest_days, w.version
  from member m join supplier s on s.tenant_id = m.tenant_id
  left join member_hours h on h.tenant_id = m.tenant_id and h.member_id = m.id
  left join letter_wishes w on w.tenant_id = m.tenant_id and w.member_id = m.id
  where m.tenant_id = $1 and m.id = any ($2)`;

function wishesFrom({ known_zone, zone, ways, quiet_from, quiet_until, digest_at, digest_days, version }: Row): KeptWishes {
  if (version === null) return { wishes: defaultWishes(known_zone), version: 0 };
  const quiet = quiet_from === null || quiet_until === null ? null : { from: quiet_from, until: quiet_until };
  // A kind that came with a later version of the product goes as it does for everybody.
  const wishes = { zone: zone ?? known_zone, ways: { ...DEFAULT_WAYS, ...ways }, quiet, digestAt: digest_at, digestDays: digest_days };
  return { wishes, version };
}

/** The wishes of these members, by member. In the worker's scope. */
export async function wishesOf(
  transaction: Transaction,
  tenantId: string,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, KeptWishes>> {
  const rows = await transaction.rows<Row>(WISHES, [tenantId, memberIds], 'letter-wishes');
  return new Map(rows.map((row) => [row.member_id, wishesFrom(row)]));
}

/** The same for one member whose row is locked, so that choices are made one after another. */
export async function wishesForUpdate(transaction: Transaction, tenantId: string, memberId: string): Promise<KeptWishes | null> {
  await transaction.rows('select from member where tenant_id = $1 and id = $2 for update', [tenantId, memberId]);
  return (await wishesOf(transaction, tenantId, [memberId])).get(memberId) ?? null;
}

export async function saveWishes(
  transaction: Transaction,
  { tenantId, memberId, companyId }: { readonly tenantId: string; readonly memberId: string; readonly companyId: string | null },
  { zone, ways, quiet, digestAt, digestDays }: LetterWishes,
  version: number,
): Promise<void> {
  await transaction.change(
    `insert into letter_wishes (tenant_id, member_id, client_company_id, zone, ways, quiet_from, quiet_until, digest_at, digest_days, version)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (tenant_id, member_id) do update set zone = $4, ways = $5, quiet_from = $6, quiet_until = $7, digest_at = $8, digest_days = $9, version = $10`,
    [tenantId, memberId, companyId, zone, JSON.stringify(ways), quiet?.from ?? null, quiet?.until ?? null, digestAt, digestDays, version],
  );
}
