import type { Client } from 'pg';
import { otherValue } from './tamper';

/** One forgery: what was done, in SQL, to be taken back afterwards. */
export interface Bent {
  readonly what: string;
  readonly sql: string | readonly string[];
}

interface ColumnToBend {
  readonly name: string;
  readonly type: string;
}

/** Another value for each column of a table: of a row that has one, and of a row that has none. */
export async function alterations(owner: Client, table: string, columns: readonly ColumnToBend[]): Promise<readonly Bent[]> {
  const bends = await Promise.all(
    columns.flatMap(({ name, type }) =>
      [`"${name}" is not null`, `"${name}" is null`].map(async (which): Promise<readonly Bent[]> => {
        const { rowCount } = await owner.query(`select from ${table} where ${which} limit 1`);
        const row = `(select ctid from ${table} where ${which} order by ctid limit 1)`;
        const sql = `update ${table} set "${name}" = ${otherValue(name, type)} where ctid = ${row}`;
        return rowCount ? [{ what: `${table}: ${which} and is changed`, sql }] : [];
      }),
    ),
  );
  return bends.flat();
}

const NEW_KEY: Readonly<Record<string, string>> = {
  contract: 'id = gen_random_uuid()',
  contract_stage: 'index = index + 100',
  turn: 'ord = ord + 100',
  revision: 'number = number + 100',
  contract_reader: 'reader_id = gen_random_uuid()',
  contract_check: 'member_id = gen_random_uuid()',
  suggestion_change: 'ord = ord + 100',
  change_answer: 'ord = ord + 100',
  signature: `side = 'third'`,
  clause_body: `hash = 'another'`,
  tree_leaf: 'index = index + 1000000',
  tree_node: 'index = index + 1000000',
  tree_head: 'number = number + 1',
};

/** A row that was never told of: a copy of one under another key. */
export const added = (table: string): Bent => ({
  what: `a row added to ${table}`,
  sql: [
    `create temp table copied on commit drop as select * from ${table} order by ctid limit 1`,
    `update copied set ${NEW_KEY[table] ?? 'id = gen_random_uuid()'}`,
    `insert into ${table} select * from copied`,
  ],
});

export const gone = (table: string): Bent => ({
  what: `a row gone from ${table}`,
  sql: `delete from ${table} where ctid = (select ctid from ${table} order by ctid limit 1)`,
});

const CHAIN = `(select subject_id from fact where subject_kind = 'contract' group by 1 order by count(*) desc, 1 limit 1)`;
const at = (sequence: string): string => `subject_id = ${CHAIN} and sequence = ${sequence}`;
const LAST = `(select max(sequence) from fact where subject_id = ${CHAIN})`;

/** Every trace of one contract, as somebody would take it out who knows the schema. */
const WHOLE_CONTRACT = [
  `create temp table lost on commit drop as select contract_id as id from turn order by 1 limit 1`,
  ...[
    'contract_stage',
    'turn',
    'assignment',
    'remark',
    'revision',
    'contract_draft',
    'contract_reader',
    'contract_search',
    'change_answer',
    'suggestion_change',
    'suggestion',
    'comment',
    'attachment',
    'stored_file',
    'signature',
  ].map((table) => `with gone as (delete from ${table} where contract_id = (select id from lost) returning 1) select 1 from lost`),
  `with gone as (delete from clause_body where owner_id = (select id from lost) returning 1) select 1 from lost`,
  `delete from fact where subject_id = (select id from lost)`,
  `delete from contract where id = (select id from lost)`,
];

/** Forgeries of whole facts, in the longest chain of a contract. */
export const FORGERIES: readonly Bent[] = [
  { what: 'the first fact deleted', sql: `delete from fact where ${at('1')}` },
  { what: 'a fact deleted amid the chain', sql: `delete from fact where ${at('4')}` },
  {
    what: 'a fact deleted and the later ones moved up',
    sql: [`delete from fact where ${at('4')}`, `update fact set sequence = sequence - 1 where subject_id = ${CHAIN} and sequence > 4`],
  },
  { what: 'the last fact cut off', sql: `delete from fact where ${at(LAST)}` },
  { what: 'the last three facts cut off', sql: `delete from fact where subject_id = ${CHAIN} and sequence > ${LAST} - 3` },
  { what: 'the whole chain deleted', sql: `delete from fact where subject_id = ${CHAIN}` },
  { what: 'two facts swapped', sql: `update fact set sequence = 7 - sequence where subject_id = ${CHAIN} and sequence in (3, 4)` },
  {
    what: 'two facts swapped under their hashes',
    sql: `update fact f set type = o.type, digests = o.digests from fact o where f.subject_id = ${CHAIN} and o.subject_id = f.subject_id and f.sequence in (3, 4) and o.sequence = 7 - f.sequence`,
  },
  {
    what: 'a fact told twice',
    sql: `insert into fact select tenant_id, gen_random_uuid(), subject_kind, subject_id, client_company_id, sequence + 1000, type, at, by_id, by_side, audience, digests, previous_hash, hash from fact where ${at(LAST)}`,
  },
  {
    what: 'a fact copied from another contract',
    sql: `update fact f set type = o.type, at = o.at, digests = o.digests, hash = o.hash from fact o where f.${at('2').replace('and ', 'and f.')} and o.subject_id <> f.subject_id and o.sequence = 2`,
  },
  { what: 'a part taken away', sql: `delete from fact_part where fact_id = (select id from fact where ${at('2')})` },
  {
    what: 'a part added',
    sql: `insert into fact_part select tenant_id, fact_id, 'client', client_company_id, 'client', salt, body, erased_at from fact_part where fact_id = (select id from fact where ${at('2')}) limit 1`,
  },
  {
    what: 'parts of two facts swapped',
    sql: `update fact_part p set body = o.body, salt = o.salt from fact_part o where p.fact_id = (select id from fact where ${at('3')}) and o.fact_id = (select id from fact where ${at('4')})`,
  },
  {
    what: 'a shared part erased as if it were personal',
    sql: `update fact_part set body = null, salt = null, erased_at = now() where fact_id = (select id from fact where ${at('2')})`,
  },
  { what: 'a whole contract gone with everything that is its own', sql: WHOLE_CONTRACT },
  {
    what: 'the log cut by its last leaf',
    sql: 'delete from tree_leaf where index = (select max(index) from tree_leaf)',
  },
  { what: 'the first leaf of the log gone', sql: 'delete from tree_leaf where index = 0' },
  { what: 'two leaves of the log swapped', sql: 'update tree_leaf set index = 1 - index where index in (0, 1)' },
  { what: 'a node of the log gone', sql: 'delete from tree_node where level = 1 and index = 0' },
  {
    what: 'the log and its heads gone, while a head was kept elsewhere',
    sql: ['delete from tree_head', 'delete from tree_leaf', 'delete from tree_node'],
  },
];
