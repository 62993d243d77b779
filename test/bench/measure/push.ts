import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { API, PATHS } from '@vizavi/api-types';
import type { Client } from 'pg';
import { Ear } from './ears';
import { type Headers, signIn } from './sessions';

export interface Pushed {
  readonly watchers: number;
  readonly p50: number;
  readonly p99: number;
  /** Events that a watcher never heard, while connected and after it came back. */
  readonly missed: number;
  readonly missedAfterReconnect: number;
}

const ROUNDS = 20;
const AWAY = 5;
const PATIENCE = 10_000;
const AT_ONCE = 50;

/** Members of the large company watch while one of them comments: from the commit, by PostgreSQL's clock, to the arrival at each. */
export async function push(owner: Client, url: string, watchers: number, committedAt = commitOf): Promise<Pushed> {
  const members = await idsOf(owner, `select id from member where name like 'Сотрудник Т0-%' order by id limit ${watchers + 1}`);
  const contracts = await idsOf(
    owner,
    `select id from contract where number is not null and client_company_id = (select client_company_id from member where id = '${members[0]}') order by id desc limit ${ROUNDS}`,
  );
  const [author, ...rest] = await signIn(owner, members);
  const ears = rest.map((headers) => new Ear(url, headers));
  await inParts(ears, (ear) => ear.open());
  const delays: number[] = [];
  let missed = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const contractId = contracts[round % contracts.length]!;
    ears.forEach((ear) => ear.forget());
    await comment(url, author!, contractId);
    const arrivals = await heardBy(ears, contractId);
    const committed = await committedAt(owner, contractId);
    missed += arrivals.filter((at) => at === null).length;
    delays.push(...arrivals.flatMap((at) => (at === null ? [] : [at - committed])));
  }
  const missedAfterReconnect = await comeBack(url, author!, contracts.slice(0, AWAY), ears);
  ears.forEach((ear) => ear.close());
  const sorted = delays.sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { watchers: ears.length, p50: at(0.5), p99: at(0.99), missed, missedAfterReconnect };
}

const idsOf = async (owner: Client, sql: string): Promise<readonly string[]> =>
  (await owner.query<{ id: string }>(sql)).rows.map((row) => row.id);

async function inParts<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let from = 0; from < items.length; from += AT_ONCE) await Promise.all(items.slice(from, from + AT_ONCE).map(work));
}

async function comment(url: string, headers: Headers, contractId: string): Promise<void> {
  const answer = await fetch(`${url}${API}/${PATHS.comments(contractId)}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json', 'idempotency-key': randomUUID() },
    body: JSON.stringify({ audience: 'both', text: 'Когда ждать ответа?' }),
  });
  if (!answer.ok) throw new Error(`A comment is answered ${answer.status}: ${await answer.text()}`);
}

async function heardBy(ears: readonly Ear[], contractId: string): Promise<readonly (number | null)[]> {
  const begun = performance.now();
  while (performance.now() - begun < PATIENCE && ears.some((ear) => ear.heardAt(contractId) === null)) await pause(20);
  return ears.map((ear) => ear.heardAt(contractId));
}

/** Half of the watchers are away while something happens, and must have heard of all of it once they are back. */
async function comeBack(url: string, author: Headers, contracts: readonly string[], ears: readonly Ear[]): Promise<number> {
  const away = ears.filter((_, index) => index % 2 === 0);
  away.forEach((ear) => ear.close());
  ears.forEach((ear) => ear.forget());
  for (const contractId of contracts) await comment(url, author, contractId);
  await pause(200);
  await inParts(away, (ear) => ear.open());
  let missed = 0;
  for (const contractId of contracts) missed += (await heardBy(ears, contractId)).filter((at) => at === null).length;
  return missed;
}

/** When the newest fact of a contract was committed, in milliseconds since 1970. */
async function commitOf(owner: Client, contractId: string): Promise<number> {
  const { rows } = await owner.query<{ at: string }>(
    `select extract(epoch from pg_xact_commit_timestamp(xmin)) * 1000 as at from fact where subject_id = $1 order by sequence desc limit 1`,
    [contractId],
  );
  return Number(rows[0]!.at);
}
