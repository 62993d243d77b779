import type { Transaction } from '@vizavi/database';
import { simulate, supposedDraft, type Route, type Simulation, type Supposed } from '@vizavi/domain';
import type { CalendarsQuery } from '../calendars.query';
import { PeopleRepository } from './people.repository';

/** Runs a supposed deal through a route with the calendar and the people of a real one. Changes nothing. */
export class SupposeDeal {
  private readonly people = new PeopleRepository();

  constructor(private readonly calendars: CalendarsQuery) {}

  async run(transaction: Transaction, route: Route, wanted: Omit<Supposed, 'calendar' | 'candidates'>): Promise<Simulation> {
    const { tenantId, now } = wanted;
    const supposed = {
      ...wanted,
      calendar: await this.calendars.get(transaction, tenantId),
      staff: await this.people.staff(transaction, tenantId, now),
      hours: await this.calendars.hours(transaction, tenantId),
    };
    const candidates = await this.people.candidates(transaction, supposedDraft(supposed), route, wanted.touched);
    return simulate(route, { ...supposed, candidates });
  }
}
