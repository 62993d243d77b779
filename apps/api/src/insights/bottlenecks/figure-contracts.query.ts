import { Injectable } from '@nestjs/common';
import { FUNNEL_STANDINGS, type FigureContracts, type NamedFigure } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import type { Actor, Bilingual, ContractState } from '@vizavi/domain';
import { isUUID } from 'class-validator';
import { MomentQuery, type WorkingMoment } from '../../contracts/present/moment.query';
import { peopleOf } from '../../contracts/present/people';
import { OutlookQuery } from '../expected/outlook.query';
import { funnelRows } from '../funnel/funnel-rows';
import { measuredRows } from '../measured/measured-rows';
import { scopeOf } from '../portfolio';
import { SpanSql, type SpanDays } from '../span';
import { inDays, minutesOfAge } from './measures';
import { namesOfForms } from './names-of-forms.query';

/** A figure, and which of it: a person's id, an age's place, a form's key, a kind of stage, a month, a week. */
export interface AskedFigure {
  readonly figure: NamedFigure;
  readonly of: string;
  readonly days: SpanDays;
}

interface Named extends Record<string, unknown> {
  readonly id: string;
  readonly number: string | null;
  readonly title: string;
  readonly state: ContractState;
  readonly client: string;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly minutes: number | null;
  readonly total: number;
}

const MOST_NAMED = 50;

/** The contracts behind a figure: asked of the very rows that it is counted of. */
@Injectable()
export class FigureContractsQuery {
  constructor(
    private readonly moments: MomentQuery,
    private readonly outlook: OutlookQuery,
  ) {}

  /** Those that weigh most first, and how many there are in all. */
  async contracts(transaction: Transaction, actor: Actor, asked: AskedFigure): Promise<FigureContracts> {
    const moment = await this.moments.get(transaction, actor.tenantId);
    const portfolio = { tenantId: actor.tenantId, managerId: actor.memberId };
    const span = new SpanSql(portfolio, moment, asked.days);
    const behind = await this.behind(transaction, actor, asked, span, moment);
    const name = await nameOf(transaction, actor, asked);
    if (behind === null) return { name, items: [], total: 0 };
    const rows = await transaction.rows<Named>(
      `select c.id, c.number, c.title, c.state, c.amount, c.currency, o.name as client, b.minutes, (count(*) over ())::integer as total
       from (${behind}) b join contract c on c.id = b.contract_id and ${scopeOf(portfolio)}
       join client_company o on o.tenant_id = c.tenant_id and o.id = c.client_company_id
       order by b.minutes desc nulls last, c.amount desc nulls last, c.id limit ${MOST_NAMED}`,
      span.parameters.values,
    );
    return {
      name,
      total: rows[0]?.total ?? 0,
      items: rows.map(({ minutes, total: _total, ...row }) => ({
        ...row,
        days: minutes === null ? null : inDays(moment.calendar, minutes),
      })),
    };
  }

  private async behind(
    transaction: Transaction,
    actor: Actor,
    { figure, of }: AskedFigure,
    span: SpanSql,
    { calendar }: WorkingMoment,
  ): Promise<string | null> {
    if (figure === 'month') return ofMonth(span, of, calendar.zone);
    if (figure === 'signed') return signedIn(span, of, calendar.zone);
    if (figure === 'expected') {
      const { placed } = await this.outlook.placed(transaction, actor);
      const ids = span.parameters.add(
        placed.filter((one) => one.bucket === of).map((one) => one.id),
        'uuid[]',
      );
      return `select contract_id, null::integer as minutes from unnest(${ids}) named (contract_id)`;
    }
    const rows = `select m.contract_id, m.minutes from (${measuredRows(figure, span)}) m where not m.before`;
    if (figure === 'way') return rows;
    if (figure !== 'age') return `${rows} and m.key = ${span.parameters.add(of, 'text')}`;
    const age = minutesOfAge(calendar, Number(of));
    if (age === null) return null;
    return `${rows} and m.minutes >= ${span.parameters.add(age.from, 'numeric')} and m.minutes < ${span.parameters.add(age.to, 'numeric')}`;
  }
}

async function nameOf(transaction: Transaction, { tenantId, side }: Actor, { figure, of }: AskedFigure): Promise<Bilingual | null> {
  if (figure === 'form') return (await namesOfForms(transaction, tenantId, [of])).get(of) ?? null;
  if (figure !== 'person' || !isUUID(of)) return null;
  const { name } = (await peopleOf(transaction, tenantId, side, [of])).view(of);
  return { ru: name, en: name };
}

/** A month, and after a colon how far its contracts have come. */
function ofMonth(span: SpanSql, of: string, zone: string): string {
  const [month, standing] = of.split(':');
  const rows = `select f.contract_id, null::integer as minutes from (${funnelRows(span, zone)}) f where f.month = ${span.parameters.add(month, 'text')}`;
  const known = FUNNEL_STANDINGS.find((one) => one === standing);
  return known ? `${rows} and f.standing = ${span.parameters.add(known, 'text')}` : rows;
}

function signedIn(span: SpanSql, month: string, zone: string): string {
  const [place, named] = [span.parameters.add(zone, 'text'), span.parameters.add(month, 'text')];
  return `select c.id as contract_id, null::integer as minutes from contract c
    where ${scopeOf(span.portfolio)} and ${span.within('c.executed_at')} and to_char(c.executed_at at time zone ${place}, 'YYYY-MM') = ${named}`;
}
