import type { MeasuredFigure } from '@vizavi/api-types';
import { assertNever } from '@vizavi/domain';
import { IN_WORK, LISTED, scopeOf } from '../portfolio';
import type { SpanSql } from '../span';

/**
 * What a figure is counted of, as SQL: for each contract its `key` (a person, a kind of stage, a form, a month), the working `minutes` that count, and
 * whether it belongs to the span `before`. Figures and the contracts behind them are both asked of these rows, so that they cannot differ.
 */
export function measuredRows(figure: MeasuredFigure, span: SpanSql): string {
  switch (figure) {
    case 'stage':
      return stages(span);
    case 'person':
      return `${decided(span)} union all ${waiting(span)}`;
    case 'age':
      return `${held(span)} union all ${heldThen(span)}`;
    case 'form':
      return promises(span);
    case 'way':
      return ways(span);
    default:
      return assertNever(figure);
  }
}

const ROW = (key: string, minutes: string, before: string, isOpen = 'false', late = 'false'): string =>
  `select c.id as contract_id, ${key} as key, ${minutes} as minutes, ${before} as before, ${isOpen} as is_open, ${late} as late`;

/** Contracts that were executed in this span or the one before. */
const executed = (span: SpanSql): string => `${scopeOf(span.portfolio)} and ${span.within('c.executed_at')}`;

/** The supplier's own time in a stage: the client's turns are left out. One by one: joined, all turns there are might be read. */
const stages = (span: SpanSql): string => `
  ${ROW('t.kind', 't.minutes', span.isBefore('c.executed_at'))} from contract c
  cross join lateral (
    select s.kind, sum(${span.worked.between('t.started_at', 't.ended_at')})::integer as minutes from turn t
    join contract_stage s on s.tenant_id = t.tenant_id and s.contract_id = t.contract_id and s.index = t.stage_index
    where t.tenant_id = c.tenant_id and t.contract_id = c.id and t.side = 'supplier' and t.ended_at is not null
    group by s.index, s.kind offset 0) t
  where ${executed(span)}`;

const DUTY = `cross join lateral (
  select * from assignment a where a.tenant_id = c.tenant_id and a.contract_id = c.id and a.duty = 'decide' offset 0) a`;

/** What somebody took for a duty: the clock stood while the other side held or a colleague was asked. */
const taken = (span: SpanSql, until: string): string => `
  case when a.clock_from is null or a.clock_minutes is null then ${span.worked.between('a.assigned_at', until)}
  else greatest(0, (coalesce((c.route->'stages'->a.stage_index->>'hours')::numeric, 0) * 60)::integer - a.clock_minutes)
    + greatest(0, ${span.worked.between('a.clock_from', until)}) end`;

/** A contract has changed since any of its duties was decided. */
const decided = (span: SpanSql): string => `
  ${ROW('a.member_id::text', taken(span, 'a.decided_at'), span.isBefore('a.decided_at'))} from contract c ${DUTY}
  where ${scopeOf(span.portfolio)} and ${LISTED} and c.changed_supplier >= ${span.back(2)}
    and a.state = 'done' and a.decided_at is not null and ${span.within('a.decided_at')}`;

const waiting = (span: SpanSql): string => `
  ${ROW('a.member_id::text', taken(span, span.now), 'false', 'true', `coalesce(a.due_at < ${span.now}, false)`)} from contract c ${DUTY}
  where ${scopeOf(span.portfolio)} and ${IN_WORK} and a.state = 'active'`;

const held = (span: SpanSql): string => `
  ${ROW('c.holder_side', span.worked.between('c.held_since', span.now), 'false')} from contract c
  where ${scopeOf(span.portfolio)} and ${IN_WORK}`;

/** Whose hands contracts were in one span ago, by the turns of what has changed since. */
const heldThen = (span: SpanSql): string => `
  ${ROW('t.side', span.worked.between('t.started_at', span.back(1)), 'true')} from contract c
  cross join lateral (
    select * from turn t where t.tenant_id = c.tenant_id and t.contract_id = c.id
      and t.started_at <= ${span.back(1)} and coalesce(t.ended_at, 'infinity') > ${span.back(1)} limit 1) t
  where ${scopeOf(span.portfolio)} and ${LISTED} and (c.board_column is not null or c.changed_supplier >= ${span.back(1)})`;

/** Minutes beyond the promise of the form, below zero when it was kept with time to spare. */
const promises = (span: SpanSql): string => `
  ${ROW('c.form_key', `(c.passage->>'supplier')::integer - c.promised_minutes`, span.isBefore('c.executed_at'))} from contract c
  where ${executed(span)} and c.passage is not null and c.promised_minutes is not null`;

/** From the first submission to both signatures, whoever held meanwhile. */
const ways = (span: SpanSql): string => `
  ${ROW(`''`, span.worked.between('c.submitted_at', 'c.executed_at'), span.isBefore('c.executed_at'))} from contract c
  where ${executed(span)} and c.submitted_at is not null`;
