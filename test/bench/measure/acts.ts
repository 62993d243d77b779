import { randomUUID } from 'node:crypto';
import { API, PATHS } from '@vizavi/api-types';
import type { Client } from 'pg';
import type { Asked } from './load';
import { type Headers, signIn } from './sessions';

interface Duty {
  readonly contract_id: string;
  readonly member_id: string;
  readonly version: number;
  readonly revision_hash: string;
}

const BARE_CONTRACTS = 500;

/** Approvals that are still to be given, each a request of whoever has the duty. */
export async function approvals(owner: Client, most: number): Promise<readonly Asked[]> {
  const { rows } = await owner.query<Duty>(
    `select a.contract_id, a.member_id, a.version, c.revision_hash from contract c
     join assignment a on a.tenant_id = c.tenant_id and a.contract_id = c.id and a.state = 'active'
     where c.state = 'inReview' and c.stage_kind in ('finance', 'director') and c.open_for_supplier = 0 and c.open_for_client = 0
     order by c.id desc limit $1`,
    [most],
  );
  const members = [...new Set(rows.map((row) => row.member_id))];
  const headers = new Map((await signIn(owner, members)).map((one, index) => [members[index]!, one]));
  return rows.map((duty) => approval(duty, headers.get(duty.member_id)!));
}

const approval = ({ contract_id, version, revision_hash }: Duty, headers: Headers): Asked => ({
  method: 'POST',
  path: `${API}/${PATHS.action(contract_id, 'approve')}`,
  headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID(), 'if-match': `"c0.${version}"` },
  body: JSON.stringify({ revisionHash: revision_hash }),
});

/** Copies some contracts with their facts for the bare handler, indexes included; gives its requests. */
export async function bareActs(owner: Client): Promise<readonly Asked[]> {
  await owner.query('create schema if not exists bench');
  for (const table of ['contract', 'fact', 'fact_part']) {
    await owner.query(`drop table if exists bench.${table}`);
    await owner.query(`create table bench.${table} (like public.${table} including all)`);
  }
  await owner.query('insert into bench.contract select * from contract order by id desc limit $1', [BARE_CONTRACTS]);
  await owner.query(
    'insert into bench.fact select f.* from fact f join bench.contract c on c.tenant_id = f.tenant_id and c.id = f.subject_id',
  );
  await owner.query(
    'insert into bench.fact_part select p.* from fact_part p join bench.fact f on f.tenant_id = p.tenant_id and f.id = p.fact_id',
  );
  await owner.query('analyze bench.contract, bench.fact, bench.fact_part');
  const { rows } = await owner.query<{ tenantId: string; contractId: string }>(
    'select tenant_id as "tenantId", id as "contractId" from bench.contract',
  );
  return rows.map((row) => ({ method: 'POST', path: '/act', headers: { 'content-type': 'application/json' }, body: JSON.stringify(row) }));
}

/** Documents of different contracts, none of which is kept yet. */
export async function documents(owner: Client, managerId: string, headers: Headers, most: number): Promise<readonly Asked[]> {
  const { rows } = await owner.query<{ id: string }>(
    `select id from contract where responsible_id = $1 and number is not null order by changed_supplier desc limit $2`,
    [managerId, most],
  );
  return rows.map(({ id }) => ({ method: 'GET', path: `${API}/${PATHS.document(id)}`, headers }));
}
