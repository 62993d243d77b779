import { Injectable } from '@nestjs/common';
import { workerScope, scopeOf, type Transaction } from '@vizavi/database';
import { RUSSIAN_CALENDAR, workingMinutesBetween, type Actor } from '@vizavi/domain';
import { Clock } from '../platform/clock/clock';

interface Passage {
  readonly template_id: string;
  readonly client_company_id: string;
  readonly submitted_at: Date;
  readonly executed_at: Date;
}

interface Kept {
  readonly until: number;
  readonly days: ReadonlyMap<string, number>;
}

const KEPT_FOR = 10 * 60_000;
const WORKING_DAY = 8 * 60;
/** Fewer than these would tell one company about another. */
const FEWEST_CONTRACTS = 5;
const FEWEST_COMPANIES = 3;
/** One's own numbers tell nothing about others, yet one contract is no habit. */
const FEWEST_OWN = 3;

const daysOf = ({ submitted_at, executed_at }: Passage): number =>
  Math.max(1, Math.ceil(workingMinutesBetween(RUSSIAN_CALENDAR, submitted_at.toISOString(), executed_at.toISOString()) / WORKING_DAY));

const medianDays = (passages: readonly Passage[]): number => {
  const sorted = passages.map(daysOf).sort((a, b) => a - b);
  return Math.round((sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2);
};

function byTemplate(passages: readonly Passage[], isEnough: (some: readonly Passage[]) => boolean): ReadonlyMap<string, number> {
  const ids = [...new Set(passages.map((one) => one.template_id))];
  const groups = ids.map((id) => [id, passages.filter((one) => one.template_id === id)] as const);
  return new Map(groups.filter(([, some]) => isEnough(some)).map(([id, some]) => [id, medianDays(some)]));
}

const isAnonymous = (some: readonly Passage[]): boolean =>
  some.length >= FEWEST_CONTRACTS && new Set(some.map((one) => one.client_company_id)).size >= FEWEST_COMPANIES;

/** How many working days contracts by a form took from submission to the last signature: the median of the latest ones. */
@Injectable()
export class UsualDays {
  private readonly kept = new Map<string, Kept>();

  constructor(private readonly clock: Clock) {}

  /** By template, in the actor's transaction; templates without enough contracts are missing, and the route's promise stands in. */
  async get(transaction: Transaction, actor: Actor): Promise<ReadonlyMap<string, number>> {
    const ofAll = await this.ofAll(transaction, actor);
    if (actor.clientCompanyId === null) return ofAll;
    const own = await transaction.rows<Passage & Record<string, unknown>>(OWN, [actor.tenantId, actor.clientCompanyId]);
    return new Map([...byTemplate(own, (some) => some.length >= FEWEST_OWN), ...ofAll]);
  }

  private async ofAll(transaction: Transaction, actor: Actor): Promise<ReadonlyMap<string, number>> {
    const now = Date.parse(this.clock.now());
    const kept = this.kept.get(actor.tenantId);
    if (kept && kept.until > now) return kept.days;
    await transaction.enter(workerScope(actor.tenantId));
    const passages = await transaction.rows<Passage & Record<string, unknown>>(ALL, [actor.tenantId]);
    await transaction.enter(scopeOf(actor));
    const days = byTemplate(passages, isAnonymous);
    this.kept.set(actor.tenantId, { until: now + KEPT_FOR, days });
    return days;
  }
}

const SUBMITTED = 'join revision r on r.tenant_id = c.tenant_id and r.contract_id = c.id and r.number = 1';
const COLUMNS = 't.id as template_id, c.client_company_id, r.at as submitted_at, c.executed_at';

const ALL = `
  select ${COLUMNS} from template t cross join lateral (
    select tenant_id, id, client_company_id, executed_at from contract
    where tenant_id = t.tenant_id and form_key = t.key and executed_at is not null order by executed_at desc limit 100) c
  ${SUBMITTED} where t.tenant_id = $1`;

const OWN = `
  select ${COLUMNS} from (
    select tenant_id, id, client_company_id, form_key, executed_at from contract
    where tenant_id = $1 and client_company_id = $2 and state = 'executed' order by changed_client desc limit 200) c
  join template t on t.tenant_id = c.tenant_id and t.key = c.form_key ${SUBMITTED}`;
