import { Client, type ClientConfig } from 'pg';
import { type Batch, Copies } from './copies';
import { copyIn } from './copy-in';
import type { Original } from './original';
import type { People } from './people';
import { type Extent, World } from './world';

/** The copies that one thread makes: every number from `first` up to `last` in steps. */
export interface Range {
  readonly owner: ClientConfig;
  readonly extent: Extent;
  readonly people: People;
  readonly originals: readonly Original[];
  readonly first: number;
  readonly last: number;
}

const AT_ONCE = 100;

/** Writes copies batch by batch, past triggers and foreign keys; tells after each how many there are now. */
export async function copyRange(
  { owner, extent, people, originals, first, last }: Range,
  onCopied: (count: number) => void,
): Promise<void> {
  const client = new Client(owner);
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    const copies = new Copies(new World(extent), people, originals);
    for (let from = first; from < last; from += AT_ONCE) {
      const batch: Batch = new Map();
      const to = Math.min(last, from + AT_ONCE);
      for (let index = from; index < to; index += 1) copies.add(batch, index);
      for (const [table, { columns, lines }] of batch) await copyIn(client, table, columns, lines.join(''));
      onCopied(to - from);
    }
  } finally {
    await client.end();
  }
}
