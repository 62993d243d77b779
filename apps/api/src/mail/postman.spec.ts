import { Database } from '@vizavi/database';
import { freshDatabase, type TestDatabase } from '@vizavi/database/testing';
import { TestTenant } from '../live/testing/a-tenant';
import { Clock } from '../platform/clock/clock';
import { newId } from '../platform/clock/new-id';
import { readSettings } from '../platform/config/settings';
import { speaker } from '@vizavi/words';
import { Sealing } from '../platform/sealing/sealing';
import { SecretKey } from '../platform/config/secret-key';
import { composeLetter } from './compose-letter';
import { DressLetter } from './dress-letter';
import { type NewLetter, Outbox } from './outbox';
import { type MailServer, pauseAfter, Postman } from './postman';
import { SmtpServer } from './smtp-server';
import { PostBox } from './testing/post-box';
import { readUnsubscribeToken } from './unsubscribe-token';

class MovedClock extends Clock {
  at = Date.parse('2026-03-03T09:00:00.000Z');
  override now(): string {
    return new Date(this.at).toISOString();
  }
}

const never = new AbortController().signal;

describe('the post', () => {
  let fresh: TestDatabase;
  let database: Database;
  let tenant: TestTenant;
  let box: PostBox;
  let clock: MovedClock;
  let server: SmtpServer;

  beforeAll(async () => {
    fresh = await freshDatabase();
    database = new Database({ ...fresh.config, user: 'vizavi_app' });
    await database.open();
  });
  beforeEach(async () => {
    tenant = await new TestTenant(database).found();
    box = new PostBox();
    await box.open();
    clock = new MovedClock();
    server = new SmtpServer(box.url, 'Меридиан <portal@meridian.test>', 'https://vizavi.test');
  });
  afterEach(async () => {
    server.close();
    await box.close();
    await tenant.write((tx) => tx.rows('delete from delivery where tenant_id = $1', [tenant.id]));
    await tenant.write((tx) => tx.rows('delete from letter where tenant_id = $1', [tenant.id]));
  });
  afterAll(async () => {
    await database.close();
    await fresh.drop();
  });

  const settingsOf = (environment: Record<string, string> = { SMTP_URL: 'smtp://x' }) =>
    readSettings({ SECRET_KEY: 'a key of thirty-two characters, or more', PUBLIC_URL: 'https://vizavi.test', ...environment });
  const sealing = new Sealing(new SecretKey(settingsOf()), settingsOf());
  const outbox = (environment?: Record<string, string>) => new Outbox(settingsOf(environment), clock, sealing);
  const say = speaker('ru');
  const write = (to: string, name = 'Анна', through = outbox(), more: Partial<NewLetter> = {}) =>
    tenant.write((tx) => {
      const link = { url: 'https://vizavi.test/contracts/1', words: say('letters.open') };
      const letter = composeLetter(say, {
        subject: 'М-15: договор\r\nBcc: thief@evil.test',
        name,
        lines: ['Договор ждёт вас.'],
        link,
        supplier: 'ООО «Меридиан»',
      });
      return through.write(tx, {
        ...letter,
        tenantId: tenant.id,
        memberId: newId(),
        companyId: null,
        factId: null,
        contractId: null,
        kind: 'holder',
        to,
        language: 'ru',
        ...more,
      });
    });
  const rows = () =>
    tenant.write((tx) =>
      tx.rows<{ id: string; state: string; attempts: number; fault: string | null; sent_at: Date | null }>(
        'select id, state, attempts, fault, sent_at from letter where tenant_id = $1 order by to_address',
        [tenant.id],
      ),
    );
  const deliveries = () =>
    tenant.write((tx) =>
      tx.rows<{ attempt: number; outcome: string | null; answer: string | null }>(
        'select attempt, outcome, answer from delivery where tenant_id = $1 order by letter_id, attempt',
        [tenant.id],
      ),
    );
  const dresser = new DressLetter(sealing, settingsOf());
  const postman = (through: MailServer = server) => new Postman(database, through, dresser, () => clock.now());

  it('sends text and HTML in the reader’s language, named by the letter', async () => {
    await write('anna@romashka.test', 'Анна <b>');
    await postman().sendAll(never);
    const [row] = await rows();
    const [letter] = box.letters;
    expect([row!.state, row!.attempts]).toEqual(['sent', 1]);
    expect(letter!.messageId).toBe(`<${row!.id}@vizavi.test>`);
    expect(letter!.from).toEqual({ name: 'Меридиан', address: 'portal@meridian.test' });
    expect(letter!.to!.map((one) => one.address)).toEqual(['anna@romashka.test']);
    expect(letter!.subject).toBe('М-15: договор Bcc: thief@evil.test');
    expect(letter!.bcc ?? []).toEqual([]);
    expect(letter!.text).toContain('Здравствуйте, Анна <b>!');
    expect(letter!.html).toContain('Анна &lt;b&gt;');
    expect(letter!.html).toContain('href="https://vizavi.test/contracts/1"');
    expect(letter!.text).toContain('портал «Визави» компании ООО «Меридиан»');
  });

  it('loses nothing while the server is down for a day, and then sends each letter exactly once', async () => {
    await box.close();
    const [evening, day] = [clock.at, 24 * 60];
    for (let minute = 0; minute < day; minute += 10) {
      if (minute % 120 === 0) await write(`p${String(minute).padStart(4, '0')}@romashka.test`);
      await Promise.all([postman().sendAll(never), postman().sendAll(never)]);
      clock.at += 10 * 60_000;
    }
    expect(clock.at - evening).toBe(24 * 3_600_000);
    expect((await rows()).map((row) => row.state)).toEqual(Array.from({ length: 12 }, () => 'queued'));
    expect((await rows()).some((row) => row.fault?.includes('ECONNREFUSED'))).toBe(true);
    const tried = await deliveries();
    expect(tried.length).toBeGreaterThan(40);
    expect(tried.every(({ outcome, answer }) => outcome === 'serverDown' && answer?.includes('ECONNREFUSED'))).toBe(true);
    await box.open();
    for (let minute = 0; minute < 40; minute += 5) {
      await Promise.all([postman().sendAll(never), postman().sendAll(never)]);
      clock.at += 5 * 60_000;
    }
    expect((await rows()).map((row) => row.state)).toEqual(Array.from({ length: 12 }, () => 'sent'));
    const names = box.letters.map((letter) => letter.messageId);
    expect([names.length, new Set(names).size]).toEqual([12, 12]);
    expect((await deliveries()).filter(({ outcome }) => outcome === 'taken').length).toBe(12);
  }, 60_000);

  it('names a letter the same twice when it died between the server’s yes and the mark, so that one copy can be dropped', async () => {
    await write('twice@romashka.test');
    let wasTaken = false;
    const dying: MailServer = {
      send: async (letter) => {
        await server.send(letter);
        wasTaken = true;
        return new Promise(() => undefined);
      },
    };
    void postman(dying).sendDue(tenant.id, never);
    for (let looks = 0; looks < 500 && !wasTaken; looks += 1) await rows();
    expect(await rows()).toMatchObject([{ state: 'queued', attempts: 1 }]);
    clock.at += 5 * 60_000;
    await postman().sendAll(never);
    expect(await rows()).toMatchObject([{ state: 'sent', attempts: 2 }]);
    expect([box.letters.length, new Set(box.letters.map((letter) => letter.messageId)).size]).toEqual([2, 1]);
    expect((await deliveries()).map(({ outcome }) => outcome)).toEqual([null, 'taken']);
  });

  it('waits for its reader’s morning', async () => {
    await write('asleep@romashka.test', 'Анна', outbox(), { notBefore: '2026-03-04T05:00:00.000Z' });
    await postman().sendAll(never);
    expect(await rows()).toMatchObject([{ state: 'queued', attempts: 0 }]);
    clock.at = Date.parse('2026-03-04T05:00:00.000Z');
    await postman().sendAll(never);
    expect(box.letters.length).toBe(1);
  });

  it('keeps the secret of a link sealed, tells it to its addressee alone, and forgets it once it has left', async () => {
    const link = { url: 'https://vizavi.test/decide/the-secret', words: 'Решить' };
    const letter = composeLetter(say, { subject: 'М-15', name: 'Анна', lines: [], link, supplier: 'ООО «Меридиан»' });
    await write('secret@romashka.test', 'Анна', outbox(), { ...letter, secret: 'the-secret' });
    const kept = () => tenant.write((tx) => tx.rows('select * from letter where tenant_id = $1', [tenant.id]));
    expect(JSON.stringify(await kept())).not.toContain('the-secret');
    await postman().sendAll(never);
    expect([box.letters[0]!.text, box.letters[0]!.html].every((text) => text!.includes('https://vizavi.test/decide/the-secret'))).toBe(
      true,
    );
    expect(await kept()).toMatchObject([{ state: 'sent', sealed: null }]);
  });

  it('says in a digest, and in nothing else, how it is stopped with one click', async () => {
    const memberId = newId();
    await write('a-digest@romashka.test', 'Анна', outbox(), { kind: 'digest', memberId });
    await write('b-letter@romashka.test');
    await postman().sendAll(never);
    const [digest, other] = box.letters.map(({ headers }) => Object.fromEntries(headers.map(({ key, value }) => [key, value])));
    expect(digest!['list-unsubscribe-post']).toBe('List-Unsubscribe=One-Click');
    const [, token] = /^<https:\/\/vizavi\.test\/api\/v1\/unsubscribe\/([^>]+)>$/.exec(digest!['list-unsubscribe']!)!;
    expect(readUnsubscribeToken(sealing, token!)).toEqual({ tenantId: tenant.id, memberId });
    expect(readUnsubscribeToken(sealing, `${token}x`)).toBeNull();
    expect('list-unsubscribe' in other!).toBe(false);
  });

  it('gives up on an address that does not exist and goes on with the others', async () => {
    box.refusal = { code: 550 };
    await write('nobody@romashka.test');
    await postman().sendAll(never);
    box.refusal = null;
    await write('somebody@romashka.test');
    await postman().sendAll(never);
    expect((await rows()).map((row) => row.state)).toEqual(['failed', 'sent']);
    expect((await deliveries()).map(({ outcome }) => outcome).sort()).toEqual(['never', 'taken']);
    expect((await deliveries()).find(({ outcome }) => outcome === 'taken')!.answer).toMatch(/^250 /);
    expect((await rows())[0]!.fault).toContain('550');
  });

  it('tries again later when the server asks for patience', async () => {
    box.refusal = { code: 451 };
    await write('busy@romashka.test');
    await postman().sendAll(never);
    await postman().sendAll(never);
    expect(await rows()).toMatchObject([{ state: 'queued', attempts: 1 }]);
    box.refusal = null;
    clock.at += pauseAfter(1);
    await postman().sendAll(never);
    expect(await rows()).toMatchObject([{ state: 'sent', attempts: 2, fault: null }]);
  });

  it('gives a letter back that a killed postman had in hand, under the same name', async () => {
    await write('twice@romashka.test');
    const dying = postman({ send: () => new Promise(() => undefined) });
    void dying.sendDue(tenant.id, never);
    for (let looks = 0; looks < 100 && (await rows())[0]!.attempts === 0; looks += 1);
    await postman().sendAll(never);
    expect(box.letters).toEqual([]);
    clock.at += 5 * 60_000;
    await postman().sendAll(never);
    expect(box.letters.map((letter) => letter.messageId)).toEqual([`<${(await rows())[0]!.id}@vizavi.test>`]);
  });

  it('keeps letters for the administrator when there is no mail server', async () => {
    await write('kept@romashka.test', 'Анна', outbox({}));
    await postman().sendAll(never);
    expect([(await rows())[0]!.state, box.letters.length]).toEqual(['kept', 0]);
  });

  it('waits longer after each failure, at most half an hour', () => {
    expect([1, 2, 3, 6, 7, 100].map((attempts) => pauseAfter(attempts) / 1000)).toEqual([30, 60, 120, 960, 1800, 1800]);
  });
});
