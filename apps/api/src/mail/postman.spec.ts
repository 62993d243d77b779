import type { AddressInfo } from 'node:net';
import { Database } from '@vizavi/database';
import { freshDatabase, type TestDatabase } from '@vizavi/database/testing';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { TestTenant } from '../live/testing/a-tenant';
import { Clock } from '../platform/clock/clock';
import { newId } from '../platform/clock/new-id';
import { readSettings } from '../platform/config/settings';
import { speaker } from '@vizavi/words';
import { composeLetter } from './compose-letter';
import { Outbox } from './outbox';
import { pauseAfter, Postman } from './postman';
import { SmtpServer } from './smtp-server';

class MovedClock extends Clock {
  at = Date.parse('2026-03-03T09:00:00.000Z');
  override now(): string {
    return new Date(this.at).toISOString();
  }
}

class PostBox {
  readonly letters: Email[] = [];
  refusal: { readonly code: number } | null = null;
  private server: SMTPServer | undefined;
  port = 0;

  async open(): Promise<void> {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (_address, _session, done) =>
        this.refusal ? done(Object.assign(new Error('No such person'), { responseCode: this.refusal.code })) : done(),
      onData: (stream, _session, done) => void this.receive(stream, done),
    });
    this.server.on('error', () => undefined);
    await new Promise<void>((ready) => this.server!.listen(this.port, '127.0.0.1', ready));
    this.port = (this.server.server.address() as AddressInfo).port;
  }

  close(): Promise<void> {
    return new Promise((closed) => (this.server ? this.server.close(() => closed()) : closed()));
  }

  private async receive(stream: NodeJS.ReadableStream, done: () => void): Promise<void> {
    const pieces: Buffer[] = [];
    for await (const piece of stream) pieces.push(piece as Buffer);
    this.letters.push(await PostalMime.parse(Buffer.concat(pieces)));
    done();
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
    server = new SmtpServer(`smtp://127.0.0.1:${box.port}`, 'Меридиан <portal@meridian.test>', 'https://vizavi.test');
  });
  afterEach(async () => {
    server.close();
    await box.close();
    await tenant.write((tx) => tx.rows('delete from letter where tenant_id = $1', [tenant.id]));
  });
  afterAll(async () => {
    await database.close();
    await fresh.drop();
  });

  const outbox = (environment: Record<string, string> = { SMTP_URL: 'smtp://x' }) => new Outbox(readSettings(environment), clock);
  const say = speaker('ru');
  const write = (to: string, name = 'Анна', through = outbox()) =>
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
      });
    });
  const rows = () =>
    tenant.write((tx) =>
      tx.rows<{ id: string; state: string; attempts: number; fault: string | null; sent_at: Date | null }>(
        'select id, state, attempts, fault, sent_at from letter where tenant_id = $1 order by to_address',
        [tenant.id],
      ),
    );
  const postman = () => new Postman(database, server, () => clock.now());

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

  it('loses nothing while the server is down for an hour and sends each letter once', async () => {
    await box.close();
    for (let count = 0; count < 12; count += 1) await write(`p${String(count).padStart(2, '0')}@romashka.test`);
    for (let minute = 0; minute < 60; minute += 1) {
      await postman().sendAll(never);
      clock.at += 60_000;
    }
    expect((await rows()).every((row) => row.state === 'queued')).toBe(true);
    expect((await rows()).some((row) => row.fault?.includes('ECONNREFUSED'))).toBe(true);
    await box.open();
    for (let minute = 0; minute < 60; minute += 1) {
      await Promise.all([postman().sendAll(never), postman().sendAll(never)]);
      clock.at += 60_000;
    }
    expect((await rows()).map((row) => row.state)).toEqual(Array.from({ length: 12 }, () => 'sent'));
    const names = box.letters.map((letter) => letter.messageId);
    expect([names.length, new Set(names).size]).toEqual([12, 12]);
  });

  it('gives up on an address that does not exist and goes on with the others', async () => {
    box.refusal = { code: 550 };
    await write('nobody@romashka.test');
    await postman().sendAll(never);
    box.refusal = null;
    await write('somebody@romashka.test');
    await postman().sendAll(never);
    expect((await rows()).map((row) => row.state)).toEqual(['failed', 'sent']);
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
    const dying = new Postman(database, { send: () => new Promise(() => undefined) }, () => clock.now());
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
