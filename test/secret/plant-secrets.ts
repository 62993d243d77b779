import type { Client } from 'pg';
import type { HiddenColumn } from './hidden-columns';

export interface Secret extends HiddenColumn {
  readonly token: string;
  /** How many rows hold it. */
  readonly planted: number;
}

export const nameOf = ({ table, column }: HiddenColumn): string => `${table}.${column}`;

/** Keys under which people's words stand in stored JSON. */
const SPOKEN = ['text', 'reason', 'remarks', 'note', 'title', 'heading', 'ru', 'en', 'name', 'fileName', 'quote', 'message'];

function spoken(value: unknown, token: string): { readonly value: unknown; readonly hit: boolean } {
  if (typeof value !== 'object' || value === null) return { value, hit: false };
  let hit = false;
  const changed = Object.entries(value).map(([key, one]) => {
    if (typeof one === 'string' && SPOKEN.includes(key)) {
      hit = true;
      return [key, `${one} ${token}`] as const;
    }
    const inner = spoken(one, token);
    hit ||= inner.hit;
    return [key, inner.value] as const;
  });
  return { value: Array.isArray(value) ? changed.map(([, one]) => one) : Object.fromEntries(changed), hit };
}

async function plantJson(owner: Client, { table, column, rows }: HiddenColumn, token: string): Promise<number> {
  const kept = (
    await owner.query<{ at: string; value: unknown }>(
      `select ctid::text as at, "${column}" as value from ${table} where (${rows}) and "${column}" is not null`,
    )
  ).rows;
  for (const { at, value } of kept) {
    const changed = spoken(value, token);
    const planted = changed.hit || Array.isArray(value) ? changed.value : { ...(value as object), planted: token };
    await owner.query(`update ${table} set "${column}" = $1 where ctid = $2::tid`, [JSON.stringify(planted), at]);
  }
  return kept.length;
}

async function plantOne(owner: Client, hidden: HiddenColumn, token: string): Promise<number> {
  const { table, column, type, rows } = hidden;
  if (type === 'jsonb') return plantJson(owner, hidden, token);
  // A few letters of its place keep what has to be unique unique.
  const value = type === 'text[]' ? `array_append("${column}", $1)` : `coalesce("${column}", '') || ' ' || $1 || left(md5(ctid::text), 4)`;
  return (await owner.query(`update ${table} set "${column}" = ${value} where ${rows}`, [token])).rowCount ?? 0;
}

/** Writes words of their own into every hidden column, past every trigger, as only the database's owner can. */
export async function plantSecrets(owner: Client, columns: readonly HiddenColumn[]): Promise<readonly Secret[]> {
  await owner.query(`set session_replication_role = 'replica'`);
  const secrets: Secret[] = [];
  for (const [index, column] of columns.entries()) {
    const token = `planted${index}secret`;
    secrets.push({ ...column, token, planted: await plantOne(owner, column, token) });
  }
  return secrets;
}
