import { randomBytes, randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { hasColumn, type ColumnOfTable, type TableOfSchema } from './catalogue';
import type { Plot } from './plots';

export type Values = Readonly<Record<string, unknown>>;

/** For whom a row is meant; both sides when it does not say. */
export const audienceOf = (values: Values): string => (typeof values['audience'] === 'string' ? values['audience'] : 'both');

/** A row that was planted, and for whom. */
export interface Planted {
  readonly table: string;
  readonly plot: Plot;
  readonly values: Values;
}

const LONG_AGO = '2026-03-02T07:00:00Z';
const FAR_AHEAD = '2099-01-01T00:00:00Z';

/** What the generator cannot know of a column: which rows the rules of the table let stand. */
const SPECIAL: Readonly<Record<string, (plot: Plot, row: Values, table: TableOfSchema) => unknown>> = {
  'person.email': (plot) => `${plot.mark.replaceAll(' ', '-')}@example.org`,
  'client_company.id': (plot) => plot.companyId,
  'member.id': (plot, row) => (row['side'] === 'client' ? plot.clientId : plot.supplierId),
  'member.client_company_id': (plot, row) => (row['side'] === 'client' ? plot.companyId : null),
  'member.state': () => 'active',
  'contract.state': () => 'inReview',
  'contract.holder_side': () => 'supplier',
  'template_version.state': () => 'retired',
  'approval_route.state': () => 'published',
  'assignment.state': () => 'active',
  'assignment.reminded_at': () => null,
  'assignment.breached_at': () => null,
  'substitution.to_member_id': (plot, row) => (row['member_id'] === plot.clientId ? plot.supplierId : plot.clientId),
  'own_day.day': () => new Date(Date.UTC(2026, 0, 1 + (counter += 1))).toISOString().slice(0, 10),
  'letter.state': () => 'queued',
  'notification.letter_id': () => null,
  'delivery.outcome': () => 'taken',
  'contract_search.words': () => 'поставка',
  'contract_search.line': (plot) => `поставка ${plot.mark}`,
  'fact_part.erased_at': () => null,
  'one_time_link.member_id': (plot) => plot.clientId,
  'session.member_id': (plot) => plot.clientId,
  'session.tenant_id': (plot) => plot.tenantId,
  'session.expires_at': () => FAR_AHEAD,
};

let counter = 0;

function invented(column: ColumnOfTable, plot: Plot, audience: string, turn: number): unknown {
  if (column.choices) return column.choices[turn % column.choices.length];
  const words = `${plot.mark}, for the eyes of ${audience}: ${column.name} ${(counter += 1)}`;
  switch (column.type) {
    case 'uuid':
      return randomUUID();
    case 'text':
    case 'tsvector':
      return words;
    case 'text[]':
      return [words];
    case 'uuid[]':
      return [randomUUID()];
    case 'jsonb':
      return JSON.stringify({ words });
    case 'integer':
    case 'bigint':
      return counter;
    case 'numeric(18,2)':
      return '1.00';
    case 'boolean':
      return true;
    case 'date':
      return '2026-03-02';
    case 'date[]':
      return ['2026-03-02'];
    case 'bytea':
      return randomBytes(32);
    case 'timestamp with time zone':
      return LONG_AGO;
    default:
      throw new Error(`Teach test/isolation/plant.ts to invent a ${column.type} (${column.name})`);
  }
}

type Choice = readonly [column: string, values: readonly unknown[]];

/** What makes rows of one table differ in who may see them. */
function choicesOf(table: TableOfSchema, plot: Plot): readonly Choice[] {
  const ofAMember = isRequired(table, 'member_id') && !hasColumn(table, 'side') && !table.key.includes('group_id');
  const all: readonly Choice[] = [
    ['audience', ['both', 'supplier', 'client']],
    ['side', ['client', 'supplier']],
    ...(hasColumn(table, 'side') ? [['published_at', [LONG_AGO, null]] as const] : []),
    ...(ofAMember ? [['member_id', [plot.clientId, plot.supplierId]] as const] : []),
  ];
  return all.filter(([name]) => hasColumn(table, name));
}

const isRequired = (table: TableOfSchema, name: string): boolean => table.columns.some((column) => column.name === name && column.required);

/** Six plain contracts stand for the tables that hold one row a contract. */
const PLAIN_CONTRACTS = 6;

function variantsOf(table: TableOfSchema, plot: Plot): readonly Values[] {
  const variants = choicesOf(table, plot).reduce<readonly Values[]>(
    (rows, [name, values]) => rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value }))),
    [{}],
  );
  const plain: Values = { audience: 'both' };
  return table.name === 'contract' ? [...Array.from({ length: PLAIN_CONTRACTS }, () => plain), ...variants.slice(1)] : variants;
}

/** Plants rows in every table that is given, parents first, and says what was planted. */
export class Planting {
  readonly rows: Planted[] = [];

  constructor(private readonly owner: Client) {}

  async plant(tables: readonly TableOfSchema[], all: readonly Plot[]): Promise<readonly Planted[]> {
    for (const table of tables) for (const plot of all) await this.plantTable(table, plot);
    return this.rows;
  }

  private async plantTable(table: TableOfSchema, plot: Plot): Promise<void> {
    const once =
      table.key.join() === 'tenant_id' && this.rows.some((row) => row.table === table.name && row.plot.tenantId === plot.tenantId);
    if (once) return;
    for (const [turn, variant] of variantsOf(table, plot).entries()) await this.insert(table, plot, this.row(table, plot, variant, turn));
  }

  private row(table: TableOfSchema, plot: Plot, variant: Values, turn: number): Values {
    const known: Values = {
      tenant_id: plot.tenantId,
      client_company_id: plot.companyId,
      ...this.fromParents(table, plot, turn),
      ...variant,
    };
    return table.columns.reduce<Values>((row, column) => {
      const special = SPECIAL[`${table.name}.${column.name}`];
      const given = column.name in known ? known[column.name] : invented(column, plot, audienceOf(variant), turn);
      return { ...row, [column.name]: special ? special(plot, { ...known, ...row }, table) : given };
    }, {});
  }

  private fromParents(table: TableOfSchema, plot: Plot, turn: number): Values {
    return Object.assign(
      {},
      ...table.parents.map(({ table: parent, columns, references }) => {
        const rows = this.rows.filter((row) => row.table === parent && row.plot === plot && audienceOf(row.values) === 'both');
        const chosen = rows[turn % rows.length]!;
        return Object.fromEntries(columns.map((column, index) => [column, chosen.values[references[index]!]]));
      }),
    ) as Values;
  }

  private async insert(table: TableOfSchema, plot: Plot, values: Values): Promise<void> {
    const places = table.columns.map((column, index) =>
      column.type === 'tsvector' ? `to_tsvector('russian', $${index + 1})` : `$${index + 1}`,
    );
    const columns = table.columns.map((column) => `"${column.name}"`);
    const { rows } = await this.owner.query<Record<string, unknown>>(
      `insert into ${table.name} (${columns.join()}) values (${places.join()}) returning *`,
      table.columns.map((column) => values[column.name]),
    );
    this.rows.push({ table: table.name, plot, values: rows[0]! });
  }
}
