import type { BoardColumn, ContractRow } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import type { Actor, Bilingual, ContractState, DealType, Side, StageKind } from '@vizavi/domain';
import type { WorkingMoment } from '../contracts/present/moment.query';
import { peopleOf, type People } from '../contracts/present/people';
import { answerLine } from '../contracts/present/position';

/** A contract's own row as lists read it. */
export interface ListedRow extends Record<string, unknown> {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly form_key: string;
  readonly deal_type: DealType;
  readonly state: ContractState;
  readonly client_company_id: string;
  readonly responsible_id: string | null;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly board_column: BoardColumn | null;
  readonly holder_side: Side | null;
  readonly holder_ids: readonly string[];
  readonly held_since: Date | null;
  readonly due_at: Date | null;
  readonly stage_index: number | null;
  readonly stage_kind: StageKind | null;
  readonly stage: { readonly shownAs: 'nameAndRole' | 'role' | 'department' } | null;
  readonly stage_count: number | null;
  readonly next_name: Bilingual | null;
  readonly open_suggestions: number;
  readonly created_at: Date;
  readonly changed_at: Date;
  readonly executed_at: Date | null;
}

interface Names {
  readonly people: People;
  readonly clients: ReadonlyMap<string, string>;
}

/** Rows as their reader may see them, all names read at once. */
export async function presentRows(
  transaction: Transaction,
  actor: Actor,
  moment: WorkingMoment,
  rows: readonly ListedRow[],
): Promise<readonly ContractRow[]> {
  if (rows.length === 0) return [];
  const named = rows.flatMap((row) => [row.responsible_id, ...row.holder_ids]);
  const people = await peopleOf(transaction, actor.tenantId, actor.side, named);
  const clients = await clientsOf(transaction, actor.tenantId, [...new Set(rows.map((row) => row.client_company_id))]);
  return rows.map((row) => contractRow(row, { people, clients }, moment));
}

/** Names of client companies by id. */
export async function clientsOf(transaction: Transaction, tenantId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await transaction.rows<{ id: string; name: string }>(
    'select id, name from client_company where tenant_id = $1 and id = any($2)',
    [tenantId, ids],
    'client-names',
  );
  return new Map(rows.map((row) => [row.id, row.name]));
}

const iso = (moment: Date | null): string | null => moment?.toISOString() ?? null;

function contractRow(row: ListedRow, { people, clients }: Names, moment: WorkingMoment): ContractRow {
  return {
    id: row.id,
    number: row.number,
    title: row.title,
    formKey: row.form_key,
    dealType: row.deal_type,
    state: row.state,
    client: { id: row.client_company_id, name: clients.get(row.client_company_id) ?? '' },
    accountManager: row.responsible_id === null ? null : people.view(row.responsible_id),
    amount: row.amount,
    currency: row.currency,
    position: answerLine(standpointOf(row), { ...moment, people }),
    column: row.board_column,
    openSuggestions: row.open_suggestions,
    createdAt: row.created_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
    executedAt: iso(row.executed_at),
  };
}

const standpointOf = (row: ListedRow): Parameters<typeof answerLine>[0] => ({
  state: row.state,
  holder: row.holder_side && { side: row.holder_side, memberIds: row.holder_ids, since: row.held_since!.toISOString() },
  stage: row.stage_kind && row.stage ? { kind: row.stage_kind, shownAs: row.stage.shownAs } : null,
  stageIndex: row.stage_index,
  stageCount: row.stage_count,
  next: row.next_name,
  dueAt: iso(row.due_at),
});
