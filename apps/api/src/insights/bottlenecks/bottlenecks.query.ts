import { Injectable } from '@nestjs/common';
import type { BottlenecksView } from '@vizavi/api-types';
import type { Transaction } from '@vizavi/database';
import type { Actor, Side, WorkingCalendar } from '@vizavi/domain';
import { MomentQuery } from '../../contracts/present/moment.query';
import { peopleOf } from '../../contracts/present/people';
import { measuresOf, type Measure } from '../measured/measured.query';
import { SpanSql, type SpanDays } from '../span';
import { ageOf, AGES, inDays, spreadOf } from './measures';
import { namesOfForms } from './names-of-forms.query';

/** Where a manager's own contracts stand still: by person, by age, by form against its promise, each beside the span before. */
@Injectable()
export class BottlenecksQuery {
  constructor(private readonly moments: MomentQuery) {}

  async figures(transaction: Transaction, actor: Actor, days: SpanDays): Promise<BottlenecksView> {
    const { tenantId, memberId, side } = actor;
    const moment = await this.moments.get(transaction, tenantId);
    const span = (): SpanSql => new SpanSql({ tenantId, managerId: memberId }, moment, days);
    const duties = await measuresOf(transaction, 'person', span());
    const held = await measuresOf(transaction, 'age', span());
    const promises = await measuresOf(transaction, 'form', span());
    const people = await peopleOf(
      transaction,
      tenantId,
      side,
      duties.map((one) => one.key),
    );
    const forms = await namesOfForms(
      transaction,
      tenantId,
      promises.map((one) => one.key),
    );
    return {
      people: byPerson(duties, moment.calendar)
        .map(({ memberId: id, ...figures }) => ({ person: people.view(id), ...figures }))
        .sort((a, b) => b.late - a.late || (b.median ?? 0) - (a.median ?? 0)),
      ages: byAge(held, moment.calendar),
      promises: [...Map.groupBy(promises, (one) => one.key)].map(([key, some]) => ({
        form: { key, name: forms.get(key) ?? { ru: key, en: key } },
        ...againstPromise(some, moment.calendar),
      })),
    };
  }
}

const minutesOf = (measures: readonly Measure[], before: boolean): readonly number[] =>
  measures.filter((one) => one.before === before && !one.isOpen).flatMap((one) => one.minutes);

function byPerson(duties: readonly Measure[], calendar: WorkingCalendar) {
  return [...Map.groupBy(duties, (one) => one.key)]
    .map(([memberId, own]) => {
      const [spread, before] = [spreadOf(calendar, minutesOf(own, false)), spreadOf(calendar, minutesOf(own, true))];
      const open = own.filter((one) => one.isOpen);
      return {
        memberId,
        decided: spread?.count ?? 0,
        decidedBefore: before?.count ?? 0,
        median: spread?.median ?? null,
        medianBefore: before?.median ?? null,
        ninetieth: spread?.ninetieth ?? null,
        open: open.reduce((total, one) => total + one.minutes.length, 0),
        late: open.reduce((total, one) => total + one.late, 0),
      };
    })
    .filter((one) => one.decided + one.open > 0);
}

function byAge(held: readonly Measure[], calendar: WorkingCalendar): BottlenecksView['ages'] {
  const count = (place: number, side: Side, before: boolean): number =>
    held
      .filter((one) => one.key === side && one.before === before)
      .flatMap((one) => one.minutes)
      .filter((minutes) => ageOf(inDays(calendar, minutes)) === place).length;
  return AGES.map((upTo, place) => ({
    upTo,
    supplier: count(place, 'supplier', false),
    client: count(place, 'client', false),
    supplierBefore: count(place, 'supplier', true),
    clientBefore: count(place, 'client', true),
  }));
}

/** As `isKept` of the domain: a promise is kept to the minute. */
function againstPromise(some: readonly Measure[], calendar: WorkingCalendar) {
  const [over, overBefore] = [minutesOf(some, false), minutesOf(some, true)];
  const kept = (minutes: readonly number[]): number => minutes.filter((one) => one <= 0).length;
  return {
    executed: over.length,
    kept: kept(over),
    executedBefore: overBefore.length,
    keptBefore: kept(overBefore),
    medianOver: spreadOf(calendar, over)?.median ?? null,
  };
}
