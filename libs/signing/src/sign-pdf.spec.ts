import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { sign } from 'node:crypto';
import * as pkijs from 'pkijs';
import { exact, makeCms } from './cms/make-cms';
import { keyOfSeal, makeSeal } from './keys/make-seal';
import { Pkcs12Unreadable, readPkcs12 } from './keys/read-pkcs12';
import { keyOfCallback, type SigningKey } from './keys/signing-key';
import { complete, prepare } from './pdf/prepare';
import { type Lasting, signPdf } from './sign-pdf';
import { aContract } from './testing/a-contract';
import { addressOf, TestPki } from './testing/pki';
import { TimestampRefused, timestampServer } from './timestamp/timestamp-server';
import { verifyPdf } from './verify/verify-pdf';

const AT = new Date(Math.floor(Date.now() / 1000) * 1000 + 300_000).toISOString();
const words = (field: string) => ({
  field,
  name: 'Иванов Пётр Сергеевич',
  reason: 'Подписание договора',
  at: AT,
  stamp: ['ДОКУМЕНТ ПОДПИСАН', 'Иванов Пётр Сергеевич, генеральный директор', 'АО «Вектор Логистика»', '28.11.2026 14:05 МСК'],
});

describe('signing a PDF', () => {
  let pki: TestPki;
  let server: Server;
  let client: SigningKey;
  let supplier: SigningKey;
  let contract: Uint8Array;
  /** With the field of a timestamp. */
  let lasting: Uint8Array;

  beforeAll(async () => {
    pki = new TestPki();
    server = await pki.serve();
    client = pki.person('client', '/CN=Иванов Пётр Сергеевич/O=АО «Вектор Логистика»');
    supplier = pki.person('supplier', '/CN=ООО «Меридиан»', 'rsa');
    contract = await aContract();
    lasting = await aContract(2, undefined, true);
  });
  afterAll(() => {
    server.close();
    pki.close();
  });

  const pdfsig = (pdf: Uint8Array): string => {
    writeFileSync(pki.path('signed.pdf'), pdf);
    return execFileSync('pdfsig', ['-nocert', pki.path('signed.pdf')], { encoding: 'utf8' });
  };
  const times = (text: string, what: string): number => text.split(what).length - 1;
  const bothSigned = async (kind: Lasting = {}): Promise<Uint8Array> =>
    signPdf(await signPdf(kind.archive ? lasting : contract, words('client'), client), words('supplier'), supplier, kind);

  it('keeps every earlier byte, in both signatures, and pdfsig finds both valid', async () => {
    const first = await signPdf(contract, words('client'), client);
    const second = await signPdf(first, words('supplier'), supplier);
    expect(Buffer.from(first).subarray(0, contract.length).equals(contract)).toBe(true);
    expect(Buffer.from(second).subarray(0, first.length).equals(first)).toBe(true);
    const said = pdfsig(second);
    expect([times(said, 'Signature is Valid'), times(said, 'ETSI.CAdES.detached'), times(said, 'Signature #')]).toEqual([2, 2, 2]);
    expect(said).toContain('Иванов Пётр Сергеевич');
    expect((await verifyPdf(first)).verdict).toBe('incomplete');
    const verified = await verifyPdf(second);
    expect(verified).toMatchObject({ verdict: 'valid', fault: null, empty: [] });
    expect(verified.signatures.map((one) => [one.field, one.signer, one.issuer, one.claimedAt, one.coversAll])).toEqual([
      ['client', 'Иванов Пётр Сергеевич', 'Тестовый удостоверяющий центр', AT, false],
      ['supplier', 'ООО «Меридиан»', 'Тестовый удостоверяющий центр', AT, true],
    ]);
  });

  it('makes a CMS that openssl verifies up to the authority, and refuses over another content; so does a second library', async () => {
    const prepared = await prepare(contract, words('client'));
    pki.write('content', prepared.content);
    pki.write('cms', await makeCms(prepared.digest, client, timestampServer(addressOf(server))));
    const check = () =>
      spawnSync(
        'openssl',
        [
          'cms',
          '-verify',
          '-binary',
          '-inform',
          'DER',
          '-in',
          'cms',
          '-content',
          'content',
          '-CAfile',
          'ca.pem',
          '-purpose',
          'any',
          '-cades',
          '-out',
          'out',
        ],
        { cwd: pki.folder, encoding: 'utf8' },
      );
    expect(check()).toMatchObject({ status: 0, stderr: expect.stringContaining('CAdES Verification successful') });
    const signed = pkijs.SignedData.fromBER(pkijs.ContentInfo.fromBER(exact(readFileSync(pki.path('cms')))).content.toBER());
    const second = (data: Uint8Array) => signed.verify({ signer: 0, data: exact(data), checkChain: false });
    expect([await second(prepared.content), await second(prepared.digest).catch(() => false)]).toEqual([true, false]);
    pki.write('content', Buffer.concat([prepared.content, Buffer.from(' ')]));
    expect(check().status).not.toBe(0);
  });

  it('is sound in qpdf and shows the stamps in Cyrillic', async () => {
    writeFileSync(pki.path('both.pdf'), await bothSigned());
    expect(spawnSync('qpdf', ['--check', pki.path('both.pdf')], { encoding: 'utf8' })).toMatchObject({ status: 0 });
    const text = execFileSync('pdftotext', ['-layout', pki.path('both.pdf'), '-'], { encoding: 'utf8' });
    expect(times(text, 'ДОКУМЕНТ ПОДПИСАН')).toBe(2);
    expect(text).toContain('АО «Вектор Логистика»');
    execFileSync('pdftoppm', ['-r', '60', '-f', '3', '-l', '3', '-gray', pki.path('both.pdf'), pki.path('page')]);
    const picture = readFileSync(pki.path('page-3.pgm'));
    const dark = picture.subarray(20).filter((grey) => grey < 140).length;
    expect(dark).toBeGreaterThan(900);
  });

  it.each([
    ['B-T', { validation: false, archive: false }, ['signature', 'signature']],
    ['B-LT', { validation: true, archive: false }, ['signature', 'signature']],
    ['B-LTA', { validation: true, archive: true }, ['signature', 'signature', 'timestamp']],
  ] as const)('makes PAdES %s', async (_, { validation, archive }, kinds) => {
    const data = { certificates: [pki.der('ca'), pki.der('tsa')], revocationLists: [pki.revocationList()] };
    const pdf = await bothSigned({ timestamp: timestampServer(addressOf(server)), archive, ...(validation ? { validation: data } : {}) });
    const verified = await verifyPdf(pdf);
    expect(verified).toMatchObject({ verdict: 'valid', fault: null });
    expect(verified.signatures.map((one) => one.kind)).toEqual(kinds);
    expect(verified.signatures[1]!.timestampBy).toBe('Служба меток времени');
    expect(Date.now() - Date.parse(verified.signatures[1]!.timestampAt!)).toBeLessThan(600_000);
    // Poppler reads signatures, not timestamps over documents.
    expect(times(pdfsig(pdf), 'Signature is Valid')).toBe(2);
  });

  it('signs by the key of a PKCS#12 file with Cyrillic names and password', async () => {
    pki.person('seal', '/CN=Печать ООО «Меридиан»/O=ООО «Меридиан»', 'rsa');
    const key = await readPkcs12(pki.pkcs12('seal', 'пароль печати'), 'пароль печати');
    const pdf = await signPdf(await signPdf(contract, words('client'), client), words('supplier'), key);
    expect((await verifyPdf(pdf)).signatures[1]).toMatchObject({ signer: 'Печать ООО «Меридиан»', fault: null });
    expect(times(pdfsig(pdf), 'Signature is Valid')).toBe(2);
    await expect(readPkcs12(pki.pkcs12('seal', 'пароль печати'), 'другой')).rejects.toThrow(Pkcs12Unreadable);
    await expect(readPkcs12(Buffer.from('not a file'), '')).rejects.toThrow(Pkcs12Unreadable);
  });

  it('signs through a callback that holds the key elsewhere', async () => {
    const asked: number[] = [];
    const key = keyOfCallback(client.certificate, client.chain, (bytes) => {
      asked.push(bytes.length);
      return Promise.resolve(sign('sha256', bytes, readFileSync(pki.path('client.key'))));
    });
    expect((await verifyPdf(await signPdf(contract, words('client'), key))).signatures[0]).toMatchObject({ fault: null });
    expect(asked).toHaveLength(1);
  });

  it('signs by a seal that was made here', async () => {
    const key = keyOfSeal(await makeSeal('Vizavi · печать', new Date('2025-01-01')));
    const pdf = await signPdf(contract, words('client'), key);
    expect((await verifyPdf(pdf)).signatures[0]).toMatchObject({ signer: 'Vizavi · печать', issuer: 'Vizavi · печать', fault: null });
    expect(pdfsig(pdf)).toContain('Signature is Valid');
  });

  it('fills no field twice and none that is not there, and takes no CMS that does not fit', async () => {
    const first = await signPdf(contract, words('client'), client);
    await expect(prepare(first, words('client'))).rejects.toThrow('signed already');
    await expect(prepare(first, words('nobody'))).rejects.toThrow('no signature field');
    expect(() => complete({ pdf: first, hole: [0, 10], content: first, digest: first }, new Uint8Array(9))).toThrow(RangeError);
  });

  it('takes no token that answers another question', async () => {
    const other = await pki.timestamp(Buffer.alloc(32, 7));
    const liar = (() => Promise.resolve(new Response(Buffer.from(other)))) as typeof fetch;
    await expect(timestampServer('http://liar/', liar)(Buffer.alloc(32, 8))).rejects.toThrow();
    const busy = (() => Promise.resolve(new Response('', { status: 503 }))) as typeof fetch;
    await expect(timestampServer('http://busy/', busy)(Buffer.alloc(32, 8))).rejects.toThrow(TimestampRefused);
  });
});
