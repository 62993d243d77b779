import { workerScope, type Database, type Transaction } from '@vizavi/database';
import { compareRows, type KeptRows, readRows } from './compare-rows';
import { Difference } from './difference';
import { replay } from './replay';
import { factsOfSubjects, type StoredFact } from './stored-facts';
import { type HeldAgainst, verifyLog } from './verify-log';
import { verifyChain } from './verify-chain';

export interface Verified {
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

const BATCH = 200;
/** Subjects that are read together: few enough for the memory, many enough that questions do not count. */
const TOGETHER = 50;
const NONE: Verified = { heads: 0, subjects: 0, contracts: 0, facts: 0 };

const add = (a: Verified, b: Verified): Verified => ({
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

async function verifyTenant(database: Pick<Database, 'run'>, tenantId: string, every: number): Promise<Verified> {
  let total = NONE;
  for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
    const found = await database.run(workerScope(tenantId), (transaction) => batch(transaction, tenantId, after, every));
    total = add(total, found.verified);
    if (found.last === null) return total;
    after = found.last;
  }
}

/** Every subject with a chain, every contract and every form, whichever of them still knows of it. */
async function batch(
  transaction: Transaction,
  tenantId: string,
  after: string,
  every: number,
): Promise<{ verified: Verified; last: string | null }> {
  const subjects = await transaction.rows<Candidate>(
    `select id, max(kind) as kind from (
       (select subject_id as id, min(subject_kind) as kind from fact where tenant_id = $1 and subject_id > $2 group by subject_id order by subject_id limit ${BATCH})
       union all
       (select id, 'contract' from contract where tenant_id = $1 and id > $2 order by id limit ${BATCH})
       union all
       (select id, 'template' from template where tenant_id = $1 and id > $2 order by id limit ${BATCH})
     ) known group by id order by id limit ${BATCH}`,
    [tenantId, after],
  );
  const chosen = subjects.filter((_, index) => index % every === 0);
  let verified = NONE;
  for (let from = 0; from < chosen.length; from += TOGETHER)
    verified = add(verified, await verifySubjects(transaction, tenantId, chosen.slice(from, from + TOGETHER)));
  return { verified, last: subjects.length < BATCH ? null : subjects.at(-1)!.id };
}

async function verifySubjects(transaction: Transaction, tenantId: string, subjects: readonly Candidate[]): Promise<Verified> {
  const ids = subjects.map(({ id }) => id);
  const facts = await factsOfSubjects(transaction, tenantId, ids);
  const kept = await readRows(transaction, tenantId, ids);
  return subjects.map((subject) => verifySubject(subject, facts.get(subject.id) ?? [], kept)).reduce(add, NONE);
}

function verifySubject({ id, kind }: Candidate, facts: readonly StoredFact[], kept: KeptRows): Verified {
  if (facts.length === 0) throw new Difference(`${kind} ${id}`, 'its facts are gone');
  verifyChain(facts);
  const isContract = facts[0]!.subject_kind === 'contract';
  if (isContract) compareRows(kept, replay(facts));
  return { heads: 0, subjects: 1, contracts: isContract ? 1 : 0, facts: facts.length };
}
