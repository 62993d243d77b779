import { workerScope, type Database, type Transaction } from '@vizavi/database';
import { compareRows, type KeptRows, readRows } from './compare-rows';
import { compareRoute, readRoutes } from './compare-route';
import { Difference } from './difference';
import { replay } from './replay';
import { factsOfSubjects, type StoredFact } from '../stored-fact';
import { type HeldAgainst, verifyLog } from './verify-log';
import { verifyChain } from './verify-chain';

export interface Verified {
  /** Milliseconds spent on the chains alone, without reading and replay. */
  readonly hashing: number;
  /** Signed states of the log. */
  readonly heads: number;
  readonly subjects: number;
  readonly contracts: number;
  readonly facts: number;
}

interface Candidate extends Record<string, unknown> {
  readonly id: string;
  readonly kind: string;
}

interface Bundle {
  readonly subjects: readonly Candidate[];
  readonly facts: ReadonlyMap<string, readonly StoredFact[]>;
  readonly kept: KeptRows;
  readonly routes: Awaited<ReturnType<typeof readRoutes>>;
  /** The last id that was looked at; null when there are no more. */
  readonly last: string | null;
}

/** Subjects that are read together: few enough for the memory, many enough that questions do not count. */
const TOGETHER = 50;
const FIRST = '00000000-0000-0000-0000-000000000000';

const KNOWN = `
  select id, max(kind) as kind from (
    (select subject_id as id, min(subject_kind) as kind from fact where tenant_id = $1 and subject_id > $2 group by subject_id order by subject_id limit $3)
    union all
    (select id, 'contract' from contract where tenant_id = $1 and id > $2 order by id limit $3)
    union all
    (select id, 'template' from template where tenant_id = $1 and id > $2 order by id limit $3)
    union all
    (select distinct route_id, 'route' from approval_route where tenant_id = $1 and route_id > $2 and created_by is not null order by 1 limit $3)
  ) known group by id order by id limit $3`;

const NONE: Verified = { hashing: 0, heads: 0, subjects: 0, contracts: 0, facts: 0 };

const add = (a: Verified, b: Verified): Verified => ({
  hashing: a.hashing + b.hashing,
  heads: a.heads + b.heads,
  subjects: a.subjects + b.subjects,
  contracts: a.contracts + b.contracts,
  facts: a.facts + b.facts,
});

/**
 * Replays every contract and checks every chain of every tenant, or of one subject in `every`, and the whole log of their heads;
 * without what to hold it against, the heads' signatures are left unread. Throws the first Difference.
 */
export async function verify(database: Pick<Database, 'run'>, every = 1, against: HeldAgainst | null = null): Promise<Verified> {
  const tenants = await database.run(workerScope(null), (transaction) => transaction.rows<{ id: string }>('select tenant_ids() as id'));
  let total = NONE;
  for (const { id } of tenants) {
    total = add(total, await verifyTenant(database, id, every));
    total = add(total, { ...NONE, heads: await verifyLog(database, id, against) });
  }
  return total;
}

/** Reads the next subjects while these are judged: the database and the process work at the same time. */
async function verifyTenant(database: Pick<Database, 'run'>, tenantId: string, every: number): Promise<Verified> {
  const read = (after: string): Promise<Bundle> =>
    database.run(workerScope(tenantId), (transaction) => bundle(transaction, tenantId, after, every));
  let total = NONE;
  for (let next: Promise<Bundle> | null = read(FIRST); next;) {
    const { subjects, facts, kept, routes, last }: Bundle = await next;
    next = last === null ? null : read(last);
    next?.catch(() => undefined);
    for (const subject of subjects) total = add(total, verifySubject(subject, facts.get(subject.id) ?? [], kept));
    for (const [id, rows] of routes) if (facts.has(id)) compareRoute(id, facts.get(id)!, rows);
  }
  return total;
}

/** Every subject with a chain, every contract, every form and every route that somebody made, whichever of them still knows of it, with all that is kept of them. */
async function bundle(transaction: Transaction, tenantId: string, after: string, every: number): Promise<Bundle> {
  const found = await transaction.rows<Candidate>(KNOWN, [tenantId, after, TOGETHER * every]);
  const subjects = found.filter((_, index) => index % every === 0);
  const ids = subjects.map(({ id }) => id);
  const facts = await factsOfSubjects(transaction, tenantId, ids);
  const kept = await readRows(transaction, tenantId, ids);
  const routes = await readRoutes(transaction, tenantId, ids);
  return { subjects, facts, kept, routes, last: found.length < TOGETHER * every ? null : found.at(-1)!.id };
}

function verifySubject({ id, kind }: Candidate, facts: readonly StoredFact[], kept: KeptRows): Verified {
  if (facts.length === 0) throw new Difference(`${kind} ${id}`, 'its facts are gone');
  const begun = performance.now();
  verifyChain(facts);
  const hashing = performance.now() - begun;
  const isContract = facts[0]!.subject_kind === 'contract';
  if (isContract) compareRows(kept, replay(facts));
  return { hashing, heads: 0, subjects: 1, contracts: isContract ? 1 : 0, facts: facts.length };
}
