import { Injectable } from '@nestjs/common';
import type { BottlenecksView, FigureContracts, NamedFigure } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import { assertNever, type Actor } from '@vizavi/domain';
import { MomentQuery, type WorkingMoment } from '../../contracts/present/moment.query';
import { peopleOf } from '../../contracts/present/people';
import type { Portfolio } from '../figures.query';
import { dutiesOf, heldOf, promisesOf, stagesOf, type ClockedDuty, type HeldContract, type KeptPromise } from './duties.query';
import { ageOf, AGES, daysOver, dutyDays, heldDays, spreadOf, stageDays, type Measured } from './measures';
import { namedContracts, namesOfForms } from './named-contracts';

/** A figure, and which of it: a person's id, an age's place, a form's key, a kind of stage. */
export interface AskedFigure {
  readonly figure: NamedFigure;
  readonly of: string;
}

/** Where a manager's own contracts stand still: by person, by age, by form against its promise; and the contracts behind each figure. */
@Injectable()
export class BottlenecksQuery {
  constructor(private readonly moments: MomentQuery) {}

  async figures(transaction: Transaction, actor: Actor): Promise<BottlenecksView> {
    const moment = await this.moments.get(transaction, actor.tenantId);
    const portfolio = portfolioOf(actor);
    const duties = await dutiesOf(transaction, portfolio, moment.now);
    const promises = await promisesOf(transaction, portfolio, moment.now);
    const people = await peopleOf(transaction, actor.tenantId, actor.side, [...new Set(duties.map((one) => one.memberId))]);
    const forms = await namesOfForms(transaction, actor.tenantId, [...new Set(promises.map((one) => one.formKey))]);
    return {
      people: byPerson(duties, moment)
        .map(({ memberId, ...figures }) => ({ person: people.view(memberId), ...figures }))
        .sort((a, b) => b.late - a.late || (b.median ?? 0) - (a.median ?? 0)),
      ages: byAge(await heldOf(transaction, portfolio), moment),
      promises: [...Map.groupBy(promises, (one) => one.formKey)].map(([key, some]) => ({
        form: { key, name: forms.get(key) ?? { ru: key, en: key } },
        ...againstPromise(some, moment),
      })),
    };
  }

  /** The contracts behind a figure, longest first. */
  async contracts(transaction: Transaction, actor: Actor, asked: AskedFigure): Promise<FigureContracts> {
    const moment = await this.moments.get(transaction, actor.tenantId);
    const measured = await measuredFor(transaction, portfolioOf(actor), asked, moment);
    return {
      items: await namedContracts(
        transaction,
        actor.tenantId,
        [...measured].sort((a, b) => b.days - a.days),
      ),
    };
  }
}

const portfolioOf = ({ tenantId, memberId }: Actor): Portfolio => ({ tenantId, managerId: memberId });

async function measuredFor(
  transaction: Transaction,
  portfolio: Portfolio,
  { figure, of }: AskedFigure,
  { now, calendar }: WorkingMoment,
): Promise<readonly Measured[]> {
  switch (figure) {
    case 'person':
      return (await dutiesOf(transaction, portfolio, now)).filter((one) => one.memberId === of).map((one) => dutyDays(one, calendar, now));
    case 'age':
      return (await heldOf(transaction, portfolio))
        .map((one) => heldDays(one, calendar, now))
        .filter((one) => String(ageOf(one.days)) === of);
    case 'form':
      return (await promisesOf(transaction, portfolio, now))
        .filter((one) => one.formKey === of && !one.before)
        .map((one) => daysOver(one, calendar));
    case 'stage':
      return (await stagesOf(transaction, portfolio, now)).filter((one) => one.kind === of).map((one) => stageDays(one, calendar));
    default:
      return assertNever(figure);
  }
}

function byPerson(duties: readonly ClockedDuty[], { now, calendar }: WorkingMoment) {
  return [...Map.groupBy(duties, (one) => one.memberId)].map(([memberId, own]) => {
    const open = own.filter((one) => one.isOpen);
    const spread = spreadOf(own.filter((one) => !one.isOpen && one.decidedAt !== null).map((one) => dutyDays(one, calendar, now)));
    return {
      memberId,
      decided: spread?.count ?? 0,
      median: spread?.median ?? null,
      ninetieth: spread?.ninetieth ?? null,
      open: open.length,
      late: open.filter((one) => one.dueAt !== null && one.dueAt.toISOString() < now).length,
    };
  });
}

function byAge(held: readonly HeldContract[], { now, calendar }: WorkingMoment): BottlenecksView['ages'] {
  const places = held.map((one) => ({ side: one.side, place: ageOf(heldDays(one, calendar, now).days) }));
  const count = (place: number, side: HeldContract['side']): number =>
    places.filter((one) => one.place === place && one.side === side).length;
  return AGES.map((upTo, place) => ({ upTo, supplier: count(place, 'supplier'), client: count(place, 'client') }));
}

function againstPromise(some: readonly KeptPromise[], { calendar }: WorkingMoment) {
  const over = (before: boolean): readonly number[] =>
    some.filter((one) => one.before === before).map((one) => daysOver(one, calendar).days);
  const kept = (before: boolean): number => over(before).filter((days) => days <= 0).length;
  return {
    executed: over(false).length,
    kept: kept(false),
    executedBefore: over(true).length,
    keptBefore: kept(true),
    medianOver: spreadOf(over(false).map((days) => ({ contractId: '', days })))?.median ?? null,
  };
}
