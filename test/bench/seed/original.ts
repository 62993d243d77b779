import { canonicalJson } from '@vizavi/document-model';
import type { Audience, Side } from '@vizavi/domain';
import type { Client, CustomTypesConfig } from 'pg';
import type { PartName } from '../../../apps/api/src/audit/fact-chain';
import type { Planted } from '../../../apps/api/src/seed/planted';
import { field } from './copy-in';
import { Cutter, type Pattern, type Slot } from './pattern';

/** Tables that hold a contract's rows beside its facts, with the column that names the contract. */
const TABLES = {
  contract: 'id',
  contract_stage: 'contract_id',
  turn: 'contract_id',
  assignment: 'contract_id',
  remark: 'contract_id',
  revision: 'contract_id',
  clause_body: 'owner_id',
  contract_draft: 'contract_id',
  contract_reader: 'contract_id',
  suggestion: 'contract_id',
  suggestion_change: 'contract_id',
  change_answer: 'contract_id',
  comment: 'contract_id',
  signature: 'contract_id',
} as const;

/** Whoever stands in a contract's rows as somebody else in every copy. */
export const PARTS = [
  'company',
  'clientManager',
  'clientSignatory',
  'manager',
  'lawyer',
  'lawyer2',
  'finance',
  'security',
  'director',
] as const;
export type Part = (typeof PARTS)[number];

export interface PatternRows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly lines: readonly Pattern[];
}

export interface PatternFact {
  /** Slot of its own id and of the moment at which it happened. */
  readonly id: number;
  readonly at: number;
  readonly by: number | null;
  readonly bySide: Side | null;
  readonly type: string;
  readonly audience: Audience;
  readonly parts: readonly { readonly part: PartName; readonly audience: Audience; readonly body: Pattern }[];
}

/** A contract as something to copy. */
export interface Original {
  readonly tenantId: string;
  readonly contractId: number;
  readonly company: number;
  readonly number: string;
  readonly slots: readonly Slot[];
  /** Which part the id of a slot plays; absent: an id of the contract's own. */
  readonly parts: Readonly<Record<number, Part>>;
  readonly rows: readonly PatternRows[];
  readonly facts: readonly PatternFact[];
}

type Texts = Readonly<Record<string, string | null>>;

const AS_TEXT: CustomTypesConfig = { getTypeParser: () => (value: string) => value };

const textsOf = async (owner: Client, text: string, values: readonly string[]): Promise<readonly Texts[]> =>
  (await owner.query<Texts>({ text, values: [...values], types: AS_TEXT })).rows;

const LOGINS: Readonly<Record<string, Part>> = {
  client: 'clientManager',
  'client-signatory': 'clientSignatory',
  manager: 'manager',
  lawyer: 'lawyer',
  lawyer2: 'lawyer2',
  finance: 'finance',
  security: 'security',
  director: 'director',
};

const partsById = (cast: Planted): ReadonlyMap<string, Part> =>
  new Map([
    [cast.actors.get('client')!.clientCompanyId!, 'company' as const],
    ...Object.entries(LOGINS).map(([login, part]) => [cast.actors.get(login)!.memberId, part] as const),
  ]);

/** Reads a contract and cuts it up, so that copies of it can be filled in. */
export async function readOriginal(owner: Client, cast: Planted, contractId: string): Promise<Original> {
  const { tenantId } = cast;
  const tables: Record<string, readonly Texts[]> = {};
  for (const [table, column] of Object.entries(TABLES))
    tables[table] = await textsOf(owner, `select * from ${table} where tenant_id = $1 and ${column} = $2`, [tenantId, contractId]);
  const facts = await textsOf(owner, 'select * from fact where tenant_id = $1 and subject_id = $2 order by sequence', [
    tenantId,
    contractId,
  ]);
  const bodies = await textsOf(
    owner,
    'select p.* from fact_part p join fact f on f.tenant_id = p.tenant_id and f.id = p.fact_id where f.tenant_id = $1 and f.subject_id = $2 order by p.part',
    [tenantId, contractId],
  );
  const parts = partsById(cast);
  const { number, client_company_id: companyId } = tables['contract']![0]!;
  const own = [...Object.values(tables).flat(), ...facts].flatMap((row) => [row['id'] ?? [], row['thread_id'] ?? []].flat());
  const cutter = new Cutter(new Set([contractId, ...own, ...parts.keys()]), number!);
  return {
    tenantId,
    number: number!,
    contractId: cutter.slotOfId(contractId),
    company: cutter.slotOfId(companyId!),
    rows: Object.entries(tables).map(([table, rows]) => cutRows(cutter, table, rows)),
    facts: facts.map((fact) => cutFact(cutter, fact, bodies)),
    slots: cutter.slots,
    parts: Object.fromEntries(
      cutter.slots.flatMap((slot, index) => (slot.kind === 'id' && parts.has(slot.id) ? [[index, parts.get(slot.id)!]] : [])),
    ),
  };
}

function cutRows(cutter: Cutter, table: string, rows: readonly Texts[]): PatternRows {
  const columns = Object.keys(rows[0] ?? {});
  const lineOf = (row: Texts): string => `${columns.map((column) => field(row[column]!)).join('\t')}\n`;
  return { table, columns, lines: rows.map((row) => cutter.cut(lineOf(row))) };
}

function cutFact(cutter: Cutter, fact: Texts, bodies: readonly Texts[]): PatternFact {
  return {
    id: cutter.slotOfId(fact['id']!),
    at: cutter.cut(new Date(fact['at']!).toISOString())[0] as number,
    by: fact['by_id'] ? cutter.slotOfId(fact['by_id']) : null,
    bySide: fact['by_side'] as Side | null,
    type: fact['type']!,
    audience: fact['audience'] as Audience,
    parts: bodies
      .filter((part) => part['fact_id'] === fact['id'])
      .map((part) => ({
        part: part['part'] as PartName,
        audience: part['audience'] as Audience,
        body: cutter.cut(canonicalJson(JSON.parse(part['body']!))),
      })),
  };
}
