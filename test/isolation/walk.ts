import type { Database, Scope } from '@vizavi/database';
import { hasColumn, type TableOfSchema } from './catalogue';
import { audienceOf, type Planted, type Values } from './plant';
import type { Plot } from './plots';

/** Somebody who asks: in whose name, and on which plot they stand. */
export interface Walker {
  readonly scope: Scope;
  readonly plot: Plot;
}

export const clientOf = (plot: Plot): Walker => ({
  plot,
  scope: { role: 'client', tenantId: plot.tenantId, companyId: plot.companyId, memberId: plot.clientId },
});
export const supplierOf = (plot: Plot): Walker => ({
  plot,
  scope: { role: 'supplier', tenantId: plot.tenantId, companyId: null, memberId: plot.supplierId },
});
export const workerOf = (plot: Plot): Walker => ({
  plot,
  scope: { role: 'worker', tenantId: plot.tenantId, companyId: null, memberId: null },
});

export const keyOf = (table: TableOfSchema, row: Values): string => table.key.map((column) => String(row[column])).join(' ');

const READABLE = `select array_agg(quote_ident(attname)) as names from pg_attribute
  where attrelid = $1::regclass and attnum > 0 and not attisdropped and has_column_privilege($2, attrelid, attnum, 'select')`;

/** Everything that a role may read of a table, asked without WHERE; null when it may read none of it. */
export async function readAll(database: Database, { scope }: Walker, table: string): Promise<readonly Values[] | null> {
  return database.run(scope, async (transaction) => {
    const readable = await transaction.row<{ names: string[] | null }>(READABLE, [table, `vizavi_${scope.role}`]);
    return readable?.names ? transaction.rows(`select ${readable.names.join()} from ${table}`) : null;
  });
}

const companyOf = ({ table, values }: Planted): unknown => (table === 'client_company' ? values['id'] : values['client_company_id']);

/** Written by hand from `rules.md`, never from the policies. */
function whyHidden(row: Planted, { scope, plot }: Walker): string | null {
  const { values } = row;
  if (values['tenant_id'] !== plot.tenantId) return 'belongs to another tenant';
  if (scope.role === 'worker') return null;
  const company = companyOf(row) ?? null;
  if (scope.role === 'client' && company !== null && company !== plot.companyId) return 'belongs to another company';
  const audience = audienceOf(values);
  if (audience !== 'both' && audience !== scope.role) return `is for the ${audience} alone`;
  const ownSide = values['side'] === undefined || values['side'] === scope.role;
  if (!ownSide && values['published_at'] === null) return 'is not published yet';
  if (!ownSide && row.table === 'contract_draft') return "is the other side's draft";
  if (PERSONAL.includes(row.table) && values['member_id'] !== scope.memberId) return "is another member's own";
  return null;
}

const PERSONAL: readonly string[] = ['notification', 'idempotency_key', 'read_mark'];

/** What a walker was given and should not have been: rows, and marks of others inside the rows they may see. */
export function leaks(table: TableOfSchema, walker: Walker, given: readonly Values[], planted: readonly Planted[]): readonly string[] {
  const rows = given.map((values) => planted.find((row) => row.table === table.name && keyOf(table, row.values) === keyOf(table, values)));
  const foreign = rows.flatMap((row) => {
    const why = row ? whyHidden(row, walker) : 'was not planted';
    return why ? [`${table.name}: a row ${why}`] : [];
  });
  const told = JSON.stringify(given);
  const seen = forbiddenWords(table, walker, planted).filter((words) => told.includes(words));
  return [...new Set([...foreign, ...seen.map((words) => `${table.name}: a text ${words}`)])];
}

function forbiddenWords(table: TableOfSchema, { scope, plot }: Walker, planted: readonly Planted[]): readonly string[] {
  const byCompany = hasColumn(table, 'client_company_id') || table.name === 'client_company';
  const foreign = (other: Plot): boolean =>
    other.tenantId !== plot.tenantId || (scope.role === 'client' && byCompany && other.companyId !== plot.companyId);
  const marks = planted.filter((row) => foreign(row.plot)).map((row) => row.plot.mark);
  const eyes = scope.role === 'worker' ? [] : [`for the eyes of ${scope.role === 'client' ? 'supplier' : 'client'}`];
  return [...new Set([...marks, ...eyes])];
}
