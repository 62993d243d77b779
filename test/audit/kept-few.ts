import type { Client } from 'pg';

const OWNER: Readonly<Record<string, string>> = { contract: 'id', clause_body: 'owner_id' };
const ownerOf = (table: string): string => OWNER[table] ?? 'contract_id';
/** The texts of the forms themselves are nobody's contract. */
const OF_CONTRACTS: Readonly<Record<string, string>> = { clause_body: 'client_company_id is not null' };
const ofContracts = (table: string): string => OF_CONTRACTS[table] ?? 'true';

/** Contracts that between them have a row in every table, so that each can be bent without reading the whole demo again. */
async function chosen(owner: Client, tables: readonly string[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const table of tables) {
    const column = ownerOf(table);
    const { rows } = await owner.query<{ id: string; known: boolean }>(
      `select ${column} as id, ${column} = any ($1) as known from ${table} where ${ofContracts(table)} group by 1, 2 order by known desc, count(*) desc, 1 limit 1`,
      [ids],
    );
    if (!rows[0]) throw new Error(`No contract of the demo has a row in ${table}`);
    if (!rows[0].known) ids.push(rows[0].id);
  }
  return ids;
}

const FORM = `(select subject_id from fact where subject_kind = 'template' order by 1 limit 1)`;

/** Leaves few contracts with everything that is theirs, and one chain of another kind; gives the contracts' ids. */
export async function keepFew(owner: Client, tables: readonly string[]): Promise<readonly string[]> {
  const ids = await chosen(owner, tables);
  for (const table of tables)
    await owner.query(`delete from ${table} where ${ofContracts(table)} and not ${ownerOf(table)} = any ($1)`, [ids]);
  await owner.query(`delete from fact where not subject_id = any ($1) and subject_id <> ${FORM}`, [ids]);
  await owner.query(`delete from template where id <> ${FORM}`);
  await owner.query('delete from approval_route where created_by is not null');
  for (const table of ['tree_leaf', 'tree_node', 'tree_head']) await owner.query(`delete from ${table}`);
  await owner.query('delete from fact_part where not exists (select from fact where id = fact_id)');
  return ids;
}
