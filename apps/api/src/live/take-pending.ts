import type { Transaction } from '@vizavi/database';

/** The name of the channel on which processes hear of new positions and bells. */
export const FEED_CHANNEL = 'vizavi_feed';

/** Positions given in one go. */
export interface Positions {
  readonly first: number;
  readonly last: number;
}

const MOST = 500;

/** Whether this transaction is now the tenant's relay; it stays so until its end, however it ends. */
export async function becomeRelay(transaction: Transaction, tenantId: string): Promise<boolean> {
  const row = await transaction.row<{ mine: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended('vizavi.relay.' || $1, 0)) as mine`,
    [tenantId],
    'relay-lock',
  );
  return row?.mine ?? false;
}

/** Gives the pending facts their positions, each subject's in the order of its chain, and tells the channel; null when nothing is pending. */
export async function takePending(transaction: Transaction, tenantId: string): Promise<Positions | null> {
  const row = await transaction.row<{ first: string; last: string }>(TAKE, [tenantId, MOST], 'relay-take');
  return row && { first: Number(row.first), last: Number(row.last) };
}

// A subject's later fact can only be pending with its earlier ones: the running maximum keeps them together when the batch is cut.
const TAKE = `
  with pending as (
    select f.id, f.subject_id, f.sequence, max(f.id::text) over (partition by f.subject_id order by f.sequence) as reached
    from fact_pending p join fact f on f.tenant_id = p.tenant_id and f.id = p.fact_id
    where p.tenant_id = $1
  ), taken as (
    select id, row_number() over (order by reached, subject_id, sequence) as place
    from pending order by reached, subject_id, sequence limit $2
  ), given as (
    insert into feed (tenant_id, position, fact_id)
    select $1, (select coalesce(max(position), 0) from feed where tenant_id = $1) + place, id from taken
    returning position
  ), removed as (
    delete from fact_pending where tenant_id = $1 and fact_id in (select id from taken)
  )
  select min(position) as first, max(position) as last,
    pg_notify('${FEED_CHANNEL}', 'feed ' || $1::text || ' ' || max(position))
  from given having count(*) > 0`;
