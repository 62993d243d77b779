import type { Transaction } from '@vizavi/database';
import { workingMinutesBetween, type WorkingCalendar } from '@vizavi/domain';
import type { Clock } from '../../platform/clock/clock';
import type { CalendarsQuery } from '../calendars.query';
import type { UsualTimes } from './stage-view';

interface Passage extends Record<string, unknown> {
  readonly key: string;
  readonly client_company_id: string;
  readonly started_at: Date;
  readonly passed_at: Date;
}

interface Kept {
  readonly until: number;
  readonly times: UsualTimes;
}

const KEPT_FOR = 10 * 60_000;
/** Fewer than these would tell one company about another. */
const FEWEST_CONTRACTS = 5;
const FEWEST_COMPANIES = 3;

/** How long each stage of a form usually takes: the median of its latest passages, in working minutes; read in the worker's scope. */
export class UsualTimesQuery {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly calendars: CalendarsQuery,
    private readonly clock: Clock,
  ) {}

  async of(transaction: Transaction, tenantId: string, formKey: string): Promise<UsualTimes> {
    const name = `${tenantId}:${formKey}`;
    const now = Date.parse(this.clock.now());
    const kept = this.kept.get(name);
    if (kept && kept.until > now) return kept.times;
    const passages = await transaction.rows<Passage>(LATEST, [tenantId, formKey]);
    const times = mediansOf(passages, await this.calendars.get(transaction, tenantId));
    this.kept.set(name, { until: now + KEPT_FOR, times });
    return times;
  }
}

const LATEST = `
  select s.key, c.client_company_id, s.started_at, s.passed_at
  from (select id, tenant_id, client_company_id from contract where tenant_id = $1 and form_key = $2 and executed_at is not null
        order by executed_at desc limit 100) c
  join contract_stage s on s.tenant_id = c.tenant_id and s.contract_id = c.id and s.passed_at is not null and s.started_at is not null`;

function mediansOf(passages: readonly Passage[], calendar: WorkingCalendar): UsualTimes {
  const stages = [...Map.groupBy(passages, (one) => one.key)];
  const known = stages.filter(
    ([, some]) => some.length >= FEWEST_CONTRACTS && new Set(some.map((one) => one.client_company_id)).size >= FEWEST_COMPANIES,
  );
  return new Map(
    known.map(([key, some]) => [
      key,
      median(some.map((one) => workingMinutesBetween(calendar, one.started_at.toISOString(), one.passed_at.toISOString()))),
    ]),
  );
}

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.round((sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2);
};
