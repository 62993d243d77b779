import { hash, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fastify from 'fastify';
import { Pool, type ClientConfig, type PoolClient } from 'pg';
import type { Statement } from './recorded';
import type { Reader } from './workloads';

/** What the bare handlers serve: the product's SQL of every workload, and an update with a chained row. */
export interface BareWork {
  readonly owner: ClientConfig;
  readonly workloads: readonly { readonly reader: Reader; readonly statements: readonly Statement[] }[];
}

// Search reads who asks from the settings; the planner is told what the product tells it.
const settingsOf = ({ tenantId, companyId, memberId, side }: Reader): string =>
  Object.entries({
    'app.tenant_id': tenantId,
    'app.company_id': companyId,
    'app.member_id': memberId,
    'app.side': side,
    enable_seqscan: 'off',
    jit: 'off',
  })
    .map(([name, value]) => `-c ${name}=${value}`)
    .join(' ');

const { owner, workloads } = JSON.parse(readFileSync(process.env['BARE_WORK']!, 'utf8')) as BareWork;
const pools = new Map<string, Pool>();

function poolOf(reader: Reader): Pool {
  const options = settingsOf(reader);
  const pool = pools.get(options) ?? new Pool({ ...owner, options, max: 20 });
  pools.set(options, pool);
  return pool;
}

async function answer(client: PoolClient, statements: readonly Statement[]): Promise<readonly unknown[]> {
  const answers: unknown[] = [];
  for (const { name, text, values } of statements) answers.push((await client.query({ name, text, values: [...values] })).rows);
  return answers;
}

async function using<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}

const LOCK = 'select * from bench.contract where tenant_id = $1 and id = $2 for update';
const HEAD = 'select sequence, hash from bench.fact where tenant_id = $1 and subject_id = $2 order by sequence desc limit 1';
const UPDATE =
  'update bench.contract set version_supplier = version_supplier + 1, changed_supplier = now() where tenant_id = $1 and id = $2';
const APPEND = `with f as (insert into bench.fact select one.* from bench.fact f cross join lateral jsonb_populate_record(f, $3) one where f.tenant_id = $1 and f.subject_id = $2 order by f.sequence desc limit 1)
  insert into bench.fact_part (tenant_id, fact_id, part, client_company_id, audience, salt, body) values ($1, $4, 'shared', $5, 'both', $6, $7)`;

/** The least that an act is: a lock, a version, a row chained to the one before, in one transaction. */
async function act(client: PoolClient, { tenantId, contractId }: { tenantId: string; contractId: string }): Promise<unknown> {
  const ids = [tenantId, contractId];
  await client.query('begin');
  const { rows } = await client.query<{ client_company_id: string }>({ name: 'lock', text: LOCK, values: ids });
  const head = (await client.query<{ sequence: number; hash: string }>({ name: 'head', text: HEAD, values: ids })).rows[0]!;
  await client.query({ name: 'update', text: UPDATE, values: ids });
  const [salt, id, body] = [randomBytes(16).toString('hex'), randomUUID(), JSON.stringify({ decision: 'approved', of: contractId })];
  const digest = hash('sha256', salt + body);
  const next = {
    id,
    sequence: head.sequence + 1,
    previous_hash: head.hash,
    digests: { shared: digest },
    hash: hash('sha256', head.hash + digest),
  };
  await client.query({ name: 'append', text: APPEND, values: [...ids, JSON.stringify(next), id, rows[0]!.client_company_id, salt, body] });
  await client.query('commit');
  return next;
}

const app = fastify();
const plain = new Pool({ ...owner, max: 20 });
app.get('/healthz', () => ({ status: 'ok' }));
workloads.forEach(({ reader, statements }, index) =>
  app.get(`/${index}`, () => using(poolOf(reader), (client) => answer(client, statements))),
);
app.post<{ Body: { tenantId: string; contractId: string } }>('/act', ({ body }) => using(plain, (client) => act(client, body)));
void app.listen({ port: Number(process.env['PORT']), host: '127.0.0.1' });
process.once('SIGTERM', () => process.exit(0));
