import { Injectable } from '@nestjs/common';
import { Database, type Transaction, workerScope } from '@vizavi/database';
import type { Language } from '@vizavi/domain';
import { speaker } from '@vizavi/words';
import { composeLetter } from '../../mail/compose-letter';
import { Outbox } from '../../mail/outbox';
import { Clock } from '../clock/clock';
import { Settings } from '../config/settings';
import { letterDate } from './letter-date';
import { Limits } from './limits';
import { findLink, makeLink, spendLinks } from './one-time-links';
import { endSessionsOfPerson } from './open-sessions';
import { assertStrong, hashPassword } from './passwords';
import { findPerson, findPersonByEmail, normalEmail, type PersonRow, type Place, placesOf, setPassword } from './people';

/** A forgotten password: a letter with a link that works once, for an hour. */
@Injectable()
export class PasswordResets {
  constructor(
    private readonly database: Database,
    private readonly limits: Limits,
    private readonly outbox: Outbox,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** Sends the letter when there is whom to; says nothing about it. Throws 429 alike for known and unknown addresses. */
  async ask(email: string, address: string, language: Language): Promise<void> {
    await this.limits.count('resetAddress', address);
    await this.limits.count('resetAccount', normalEmail(email));
    await this.database.run(workerScope(null), async (transaction) => {
      const person = await findPersonByEmail(transaction, email);
      const [place] = person ? await placesOf(transaction, person.id) : [];
      if (person && place) await this.send(transaction, person, place, language);
    });
  }

  /** Sets the new password and ends every session. Throws 410 `link-spent`, 422 `password-weak`. */
  async use(token: string, password: string, address: string): Promise<void> {
    await this.limits.count('linkAddress', address);
    const now = this.clock.now();
    await this.database.run(workerScope(null), async (transaction) => {
      const { personId } = await findLink(transaction, 'reset', token, now);
      const person = await findPerson(transaction, personId);
      await assertStrong(password, person?.email ?? '');
      await setPassword(transaction, personId, await hashPassword(password));
      await spendLinks(transaction, 'reset', personId, null, now);
      await endSessionsOfPerson(transaction, personId, null);
    });
  }

  private async send(transaction: Transaction, person: PersonRow, place: Place, language: Language): Promise<void> {
    const say = speaker(language);
    const { token, expiresAt } = await makeLink(transaction, 'reset', person.id, null, this.clock.now());
    await transaction.enter(workerScope(place.tenantId));
    const { tenantId, memberId, clientCompanyId: companyId, supplierName: supplier } = place;
    const link = { words: say('letters.resetOpen'), url: `${this.settings.publicUrl}/reset/${token}` };
    const lines = [say('letters.resetText'), say('letters.resetExpires', { date: letterDate(say, expiresAt) })];
    const letter = composeLetter(say, { subject: say('letters.resetSubject'), name: person.name, lines, link, supplier });
    const addressed = { tenantId, memberId, companyId, factId: null, contractId: null, kind: 'reset', to: person.email, language };
    await this.outbox.write(transaction, { ...addressed, ...letter, secret: token });
  }
}
