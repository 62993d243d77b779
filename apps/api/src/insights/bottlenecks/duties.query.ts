import type { Transaction } from '@vizavi/database';
import type { Passage, Side, StageKind } from '@vizavi/domain';
import { EXECUTED, IN_WORK, scopeOf, STRETCH_DAYS, valuesOf, type Portfolio } from '../figures.query';

/** A duty to decide of a contract in work, or executed lately, and how it was clocked. */
export interface ClockedDuty {
  readonly contractId: string;
  readonly memberId: string;
  readonly isOpen: boolean;
  readonly assignedAt: Date;
  readonly decidedAt: Date | null;
  readonly dueAt: Date | null;
  /** Where its clock last began, and how many working minutes it had then. */
  readonly clockFrom: Date | null;
  readonly clockMinutes: number | null;
  /** How many it had at first. */
  readonly minutes: number;
}

export interface HeldContract {
  readonly contractId: string;
  readonly side: Side;
  readonly since: Date;
}

export interface KeptPromise {
  readonly contractId: string;
  readonly formKey: string;
  readonly promisedMinutes: number;
  readonly passage: Passage;
  /** Executed in the stretch before the present one. */
  readonly before: boolean;
}

export interface StagePassage {
  readonly contractId: string;
  readonly kind: StageKind;
  readonly startedAt: Date;
  readonly passedAt: Date;
}

/** A manager rarely has more at once; figures are of so many. */
const MOST_IN_WORK = 1_000;

const rows = async <T>(transaction: Transaction, text: string, values: readonly unknown[]): Promise<readonly T[]> =>
  transaction.rows<T & Record<string, unknown>>(text, values);

const at = (portfolio: Portfolio): string => `$${valuesOf(portfolio).length + 1}::timestamptz`;
const back = (portfolio: Portfolio, stretches: number): string => `${at(portfolio)} - interval '${stretches * STRETCH_DAYS} days'`;
const latest = (portfolio: Portfolio): string => EXECUTED(scopeOf(portfolio), at(portfolio), back(portfolio, 1));
const inWork = (portfolio: Portfolio, columns: string): string =>
  `select ${columns} from contract c where ${scopeOf(portfolio)} and ${IN_WORK} limit ${MOST_IN_WORK}`;

/** Duties of what is in work and of what was executed in this stretch. */
export const dutiesOf = (transaction: Transaction, portfolio: Portfolio, now: string): Promise<readonly ClockedDuty[]> =>
  rows(
    transaction,
    `select a.contract_id as "contractId", a.member_id as "memberId", a.state = 'active' as "isOpen", a.assigned_at as "assignedAt",
       a.decided_at as "decidedAt", a.due_at as "dueAt", a.clock_from as "clockFrom", a.clock_minutes as "clockMinutes",
       (coalesce((k.route->'stages'->a.stage_index->>'hours')::numeric, 0) * 60)::integer as minutes
     from ((${inWork(portfolio, 'c.tenant_id, c.id')}) union all (select e.tenant_id, e.id from (${latest(portfolio)}) e)) w
     join contract k on k.tenant_id = w.tenant_id and k.id = w.id
     cross join lateral (select * from assignment a where a.tenant_id = w.tenant_id and a.contract_id = w.id offset 0) a
     where a.duty = 'decide' and a.state in ('done', 'active')`,
    [...valuesOf(portfolio), now],
  );

export const heldOf = (transaction: Transaction, portfolio: Portfolio): Promise<readonly HeldContract[]> =>
  rows(transaction, inWork(portfolio, 'c.id as "contractId", c.holder_side as side, c.held_since as since'), valuesOf(portfolio));

/** Promises of what was executed in this stretch and the one before. */
export function promisesOf(transaction: Transaction, portfolio: Portfolio, now: string): Promise<readonly KeptPromise[]> {
  const stretch = (executed: string, before: boolean): string => `
    select c.id as "contractId", c.form_key as "formKey", c.promised_minutes as "promisedMinutes", c.passage, ${before} as before
    from (${executed}) e join contract c on c.tenant_id = e.tenant_id and c.id = e.id
    where c.passage is not null and c.promised_minutes is not null`;
  const earlier = EXECUTED(scopeOf(portfolio), back(portfolio, 1), back(portfolio, 2));
  return rows(transaction, `${stretch(latest(portfolio), false)} union all ${stretch(earlier, true)}`, [...valuesOf(portfolio), now]);
}

/** Stages of what was executed in this stretch. */
export const stagesOf = (transaction: Transaction, portfolio: Portfolio, now: string): Promise<readonly StagePassage[]> =>
  rows(
    transaction,
    `select s.contract_id as "contractId", s.kind, s.started_at as "startedAt", s.passed_at as "passedAt" from (${latest(portfolio)}) e
     cross join lateral (select * from contract_stage s where s.tenant_id = e.tenant_id and s.contract_id = e.id offset 0) s
     where s.started_at is not null and s.passed_at is not null`,
    [...valuesOf(portfolio), now],
  );
