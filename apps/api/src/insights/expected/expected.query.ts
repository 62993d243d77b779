import { Injectable } from '@nestjs/common';
import type { ExpectedRow } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import { joinedRoute, type Actor, type ContractState, type Passage, type RouteRules, type ShownRoute, type Side } from '@vizavi/domain';
import { forecastView, promiseView, type Travelling } from '../../contracts/present/forecast-view';
import { MomentQuery } from '../../contracts/present/moment.query';
import { PastQuery } from '../../contracts/present/past.query';
import { IN_WORK, OF_MANAGER } from '../portfolio';

type Json = Readonly<Record<string, unknown>>;

interface TravellingRow extends Record<string, unknown> {
  readonly id: string;
  readonly client_company_id: string;
  readonly form_key: string;
  readonly state: ContractState;
  readonly route: ShownRoute;
  readonly route_rules: RouteRules | null;
  readonly stage_index: number | null;
  readonly holder_side: Side | null;
  readonly submitted_at: Date;
  readonly promised_days: number | null;
  readonly promised_minutes: number | null;
  readonly passage: Passage | null;
  readonly stages: readonly Json[];
  readonly turns: readonly Json[];
}

/** A contract on its way and its sum. */
export interface WorthRow extends Record<string, unknown> {
  readonly id: string;
  readonly amount: string | null;
  readonly currency: string | null;
}

/** When a manager's contracts are expected to be signed, beside their promise: what the cards of the board tell. */
@Injectable()
export class ExpectedQuery {
  constructor(
    private readonly pasts: PastQuery,
    private readonly moments: MomentQuery,
  ) {}

  /** The first of the actor's own that are on their way, those that change last, and what each is worth. */
  async onTheirWay(transaction: Transaction, actor: Actor, most: number): Promise<readonly WorthRow[]> {
    return transaction.rows<WorthRow>(WORTH, [actor.tenantId, actor.memberId, most]);
  }

  /** Of those among the named ones that are the actor's own and have been submitted. */
  async of(transaction: Transaction, actor: Actor, ids: readonly string[]): Promise<readonly ExpectedRow[]> {
    const moment = await this.moments.get(transaction, actor.tenantId);
    const rows = await transaction.rows<TravellingRow>(ON_THEIR_WAY, [actor.tenantId, actor.memberId, ids]);
    const expected: ExpectedRow[] = [];
    for (const row of rows) {
      const contract = travellingFrom(row);
      const past = await this.pasts.forActor(transaction, actor, row.form_key, row.route.key);
      expected.push({ id: row.id, forecast: forecastView(contract, moment, past), promise: promiseView(contract, moment) });
    }
    return expected;
  }
}

const iso = (value: unknown): string => new Date(value as string | Date).toISOString();
const isoOrNull = (value: unknown): string | null => (value === null ? null : iso(value));

const travellingFrom = (row: TravellingRow): Travelling => ({
  state: row.state,
  clientCompanyId: row.client_company_id,
  submittedAt: iso(row.submitted_at),
  promised: row.promised_days === null ? null : { days: row.promised_days, minutes: row.promised_minutes! },
  passage: row.passage,
  route: joinedRoute(row.route, row.route_rules),
  stageIndex: row.stage_index,
  holder: row.holder_side && { side: row.holder_side },
  stages: row.stages.map((one) => ({
    index: one['index'] as number,
    state: one['state'] as Travelling['stages'][number]['state'],
    startedAt: isoOrNull(one['started_at']),
  })),
  turns: row.turns.map((one) => ({
    side: one['side'] as Side,
    stageIndex: one['stage_index'] as number | null,
    startedAt: iso(one['started_at']),
    endedAt: isoOrNull(one['ended_at']),
  })),
});

const children = (table: string, columns: string, order: string): string =>
  `(select coalesce(json_agg(x order by x.${order}), '[]') from (select ${columns} from ${table} t where t.tenant_id = c.tenant_id and t.contract_id = c.id) x)`;

const ON_THEIR_WAY = `
  select c.id, c.client_company_id, c.form_key, c.state, c.route, c.route_rules, c.stage_index, c.holder_side, c.submitted_at,
    c.promised_days, c.promised_minutes, c.passage,
    ${children('contract_stage', 'index, state, started_at', 'index')} as stages,
    ${children('turn', 'ord, side, stage_index, started_at, ended_at', 'ord')} as turns
  from contract c where c.tenant_id = $1 and c.responsible_id = $2 and c.id = any($3) and c.submitted_at is not null and c.route is not null`;

const WORTH = `
  select c.id, c.amount, c.currency from contract c
  where ${OF_MANAGER} and ${IN_WORK} and c.board_column <> 'draft' and c.submitted_at is not null
  order by c.changed_supplier desc, c.id desc limit $3`;
