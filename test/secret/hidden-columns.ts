import { READERS } from '@vizavi/database';
import type { Client } from 'pg';
import { tablesOf, type TableOfSchema } from '../isolation/catalogue';

/** A column of words that the supplier alone may read, and in which rows. */
export interface HiddenColumn {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  /** SQL for the rows in question. */
  readonly rows: string;
}

const OF_SUPPLIER = `member_id in (select id from member where side = 'supplier')`;

/** Rows of a table that its client's policy keeps from every client; null when it keeps none. */
function hiddenRows(client: string | null, supplier: string | null): string | null {
  if (supplier === null) return null;
  if (client === null) return 'true';
  if (client.includes('app.member_id')) return OF_SUPPLIER;
  const hidden = [
    ...(client.includes(`audience <> 'supplier'`) ? [`audience = 'supplier'`] : []),
    ...(client.includes('published_at is not null') ? [`(side = 'supplier' and published_at is null)`] : []),
    ...(!client.includes('published_at') && client.includes(`side = 'client'`) ? [`side = 'supplier'`] : []),
    ...(client.includes(`state <> 'draft'`) ? [`state = 'draft'`] : []),
  ];
  return hidden.length > 0 ? hidden.join(' or ') : null;
}

const WORDS = ['text', 'jsonb', 'text[]'];
/** Names of columns that hold codes, hashes and signatures: nobody's words. A client's evidence carries the signed heads of the log on purpose. */
const CODES =
  /^(hash|.*_hash|kind|kinds|id|export_id|zone|factor_roles|clause_type|type|state|language|audience|side|key|form_key|deal_type|board_column|stage_kind|currency|clause_id|digests|method|path|part|salt|author_side|holder_side|subject_kind|by_side|place|attr|root|key_id|signature|sealed|outcome)$/;

/** Told in part: a form tells its clients the names and hours of the stages; their rules have `route-rules.spec.ts`. */
const TOLD_IN_PART = ['approval_route.stages'];

const wordsOf = ({ name: table, columns }: TableOfSchema) =>
  columns.filter(
    ({ name, type, choices }) => WORDS.includes(type) && !choices && !CODES.test(name) && !TOLD_IN_PART.includes(`${table}.${name}`),
  );

const DENIED = `select relname as table, attname as column from pg_attribute join pg_class c on c.oid = attrelid
  where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped
    and has_any_column_privilege('vizavi_client', c.oid, 'select') and not has_column_privilege('vizavi_client', c.oid, attnum, 'select')`;

/** Every column of words that no client may read, from the policies and rights as they are. */
export async function hiddenColumns(owner: Client): Promise<readonly HiddenColumn[]> {
  const denied = (await owner.query<{ table: string; column: string }>(DENIED)).rows;
  return (await tablesOf(owner)).flatMap((table) => {
    const readers = READERS[table.name];
    const rows = readers ? hiddenRows(readers.client, readers.supplier) : null;
    return wordsOf(table).flatMap(({ name, type }) => {
      const isDenied = denied.some((one) => one.table === table.name && one.column === name);
      if (!isDenied && rows === null) return [];
      return [{ table: table.name, column: name, type, rows: isDenied ? 'true' : rows! }];
    });
  });
}
