import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DocumentVerification, PATHS, type TreeHeadView } from '@vizavi/api-types';
import { checkExport, type EvidenceExport, EXPORT_FILE, hexOf, portableSha256 } from '@vizavi/evidence';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { TestApi } from '../support/api';
import type { Browser } from '../support/browser';
import { contractOf, signInAs, startDemo } from '../support/demo';
import { sendFile } from '../support/upload';
import { TAMPERINGS } from './export-tamperings';

const VERIFIER = join(__dirname, '../../libs/evidence/verifier/vizavi-verify.mjs');
const TOOLS = ['vizavi-verify.mjs', 'README.txt'];
type Files = Record<string, Uint8Array>;

describe('evidence', () => {
  let api: TestApi;
  let client: Browser;
  let id: string;
  let folder: string;
  let signed: Buffer;

  beforeAll(async () => {
    api = await startDemo();
    client = await signInAs(api, 'client');
    id = await contractOf(client, 'status=executed');
    folder = mkdtempSync(join(tmpdir(), 'vizavi-evidence-'));
    signed = (await fetchFile(client, PATHS.signedDocument(id))).bytes;
  }, 120_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await api.close();
  });

  const fetchFile = async (browser: Browser, path: string): Promise<{ status: number; bytes: Buffer; type: string }> => {
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await api.app.inject({ method: 'GET', url: `/api/v1/${path}`, headers: { cookie } });
    return { status: answer.statusCode, bytes: answer.rawPayload, type: String(answer.headers['content-type']) };
  };
  const verifyHere = async (bytes: Buffer): Promise<DocumentVerification> => {
    const sent = await sendFile(api, api.browser(), PATHS.verification, { name: 'x.pdf', type: 'application/pdf', bytes });
    expect(sent.status).toBe(200);
    return sent.body;
  };
  const pdfsig = (bytes: Uint8Array): string => {
    writeFileSync(join(folder, 'x.pdf'), bytes);
    return execFileSync('pdfsig', ['-nocert', join(folder, 'x.pdf')], { encoding: 'utf8' });
  };

  it('gives the signed PDF of an executed contract, both signatures valid in pdfsig and here without an account, ever the same bytes', async () => {
    expect(pdfsig(signed).split('Signature is Valid').length - 1).toBe(2);
    const said = await verifyHere(signed);
    expect(said).toMatchObject({ verdict: 'valid', isOurs: true, fault: null });
    expect(said.signatures.map((one) => one.field)).toEqual(['client', 'supplier']);
    const other = await fetchFile(await signInAs(api, 'manager'), PATHS.signedDocument(id));
    expect(other.bytes.equals(signed)).toBe(true);
    writeFileSync(join(folder, 'signed.pdf'), signed);
    const text = execFileSync('pdftotext', ['-layout', join(folder, 'signed.pdf'), '-'], { encoding: 'utf8' });
    expect(text).toContain('ПОДПИСАНО ЭЛЕКТРОННОЙ ПОДПИСЬЮ');
  });

  it('verifies in openssl, CMS by CMS', () => {
    for (const [, a, b, c] of signed.toString('latin1').matchAll(/\/ByteRange \[ 0 (\d+) (\d+) (\d+) \]/g)) {
      const [hole, after, rest] = [Number(a), Number(b), Number(c)];
      writeFileSync(join(folder, 'content'), Buffer.concat([signed.subarray(0, hole), signed.subarray(after, after + rest)]));
      writeFileSync(join(folder, 'cms'), Buffer.from(signed.subarray(hole + 1, after - 1).toString('latin1'), 'hex'));
      execFileSync('openssl', ['pkcs7', '-print_certs', '-inform', 'DER', '-in', 'cms', '-out', 'seal.pem'], { cwd: folder });
      const words = [
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
        'seal.pem',
        '-purpose',
        'any',
        '-cades',
      ];
      const { status, stderr } = spawnSync('openssl', [...words, '-out', 'out'], { cwd: folder, encoding: 'utf8' });
      expect([status, stderr]).toEqual([0, expect.stringContaining('Verification successful')]);
    }
  });

  it('refuses there what was changed, cut or is no PDF', async () => {
    const bent = Buffer.from(signed);
    bent[900] = bent[900]! ^ 1;
    for (const one of [
      bent,
      Buffer.concat([signed, Buffer.from('% more\n%%EOF\n')]),
      signed.subarray(0, signed.length - 100),
      Buffer.from('hello'),
    ])
      expect((await verifyHere(one)).verdict).toBe('invalid');
  });

  it('gives a completion certificate as a sealed PDF of its own', async () => {
    const { bytes, status } = await fetchFile(client, PATHS.completionCertificate(id));
    expect(status).toBe(200);
    expect(pdfsig(bytes)).toContain('Signature is Valid');
    expect(await verifyHere(bytes)).toMatchObject({ verdict: 'valid', isOurs: true });
    writeFileSync(join(folder, 'certificate.pdf'), bytes);
    const text = execFileSync('pdftotext', [join(folder, 'certificate.pdf'), '-'], { encoding: 'utf8' }).replace(/\s+/g, '');
    expect(text).toContain(hexOf(portableSha256(signed)));
    expect(text).toContain('Сертификатподписания');
  });

  it('says that a contract is not signed yet', async () => {
    const draft = await contractOf(client, 'status=inReview');
    expect(await client.get(PATHS.signedDocument(draft))).toMatchObject({ status: 409, body: { code: 'not-signed-electronically' } });
  });

  describe('the export', () => {
    let files: Files;
    let evidence: EvidenceExport;
    beforeAll(async () => {
      files = unzipSync((await fetchFile(client, PATHS.evidence(id))).bytes);
      evidence = JSON.parse(strFromU8(files[EXPORT_FILE]!)) as EvidenceExport;
    }, 60_000);

    const hashes = (of: Files): ReadonlyMap<string, string> =>
      new Map(
        Object.entries(of)
          .filter(([name]) => name !== EXPORT_FILE && !TOOLS.includes(name))
          .map(([name, bytes]) => [name, hexOf(portableSha256(bytes))]),
      );
    const inScript = (of: Files, ...words: readonly string[]): { status: number | null; said: string } => {
      const path = join(folder, 'export.zip');
      writeFileSync(path, zipSync(of));
      const { status, stdout, stderr } = spawnSync(process.execPath, [VERIFIER, path, ...words], {
        encoding: 'utf8',
        env: { ...process.env, NODE_OPTIONS: '' },
      });
      return { status, said: stdout + stderr };
    };
    const withEvidence = (change: (one: EvidenceExport) => unknown): Files => {
      const copy = structuredClone(evidence);
      return { ...files, [EXPORT_FILE]: strToU8(JSON.stringify(change(copy) ?? copy)) };
    };

    it('proves itself in the library and in the script that travels with it', async () => {
      const checked = await checkExport(evidence, hashes(files));
      expect(checked).toMatchObject({ fault: null, isYounger: false });
      expect(checked.facts).toBeGreaterThan(8);
      expect(inScript(files)).toMatchObject({ status: 0, said: expect.stringContaining(`anchored at ${checked.anchoredAt}`) });
      expect(inScript(files, '--key', checked.keyId!)).toMatchObject({ status: 0 });
      expect(inScript(files, '--key', '0'.repeat(16))).toMatchObject({ status: 1 });
      expect([...hashes(files).keys()].sort()).toEqual(
        expect.arrayContaining(['documents/certificate.pdf', 'documents/contract.pdf', 'documents/signed.pdf']),
      );
    });

    it('holds nothing that is for the supplier alone', () => {
      for (const fact of evidence.facts)
        if (fact.envelope) {
          expect(fact.envelope.audience).not.toBe('supplier');
          expect(fact.parts.map((one) => one.part)).not.toEqual(expect.arrayContaining(['supplier']));
          expect(fact.parts.map((one) => one.part)).not.toEqual(expect.arrayContaining(['personal']));
        } else expect(Object.keys(fact).sort()).toEqual(['envelope', 'hash', 'sequence']);
    });

    it('keeps what is the supplier’s alone as a hash, and holds all the same', async () => {
      const mine = ((await client.get(PATHS.contracts)).body as unknown as { items: readonly { id: string }[] }).items.map((one) => one.id);
      const hidden = await api.asWorker(evidence.contract.tenantId, (transaction) =>
        transaction.row<{ id: string }>(
          `select f.subject_id as id from fact f where f.audience = 'supplier' and f.subject_id = any ($1)
             and f.sequence < (select max(sequence) from fact o where o.subject_id = f.subject_id) order by 1 limit 1`,
          [mine],
        ),
      );
      const other = unzipSync((await fetchFile(client, PATHS.evidence(hidden!.id))).bytes);
      const found = JSON.parse(strFromU8(other[EXPORT_FILE]!)) as EvidenceExport;
      const checked = await checkExport(found, hashes(other));
      expect([checked.fault, checked.withheld > 0]).toEqual([null, true]);
      expect(inScript(other).status).toBe(0);
      for (const fact of found.facts) if (!fact.envelope) expect(Object.keys(fact).sort()).toEqual(['envelope', 'hash', 'sequence']);
      (found.facts.find((fact) => fact.envelope === null && fact.hash !== null) as { hash: string }).hash = 'a'.repeat(64);
      expect((await checkExport(found, hashes(other))).fault).toMatch(/^fact \d+: /);
      expect(inScript({ ...other, [EXPORT_FILE]: strToU8(JSON.stringify(found)) })).toMatchObject({ status: 1 });
    });

    it.each(TAMPERINGS)('is refused by both, with the first bad row named: %s', async (_, change, named) => {
      const bent = withEvidence(change);
      const { fault } = await checkExport(JSON.parse(strFromU8(bent[EXPORT_FILE]!)), hashes(bent));
      expect(fault).toMatch(named);
      const { status, said } = inScript(bent);
      expect([status, said]).toEqual([1, expect.stringMatching(named)]);
    });

    it('is refused by both when a file is changed, gone or added', async () => {
      const name = 'documents/signed.pdf';
      const { [name]: _gone, ...without } = files;
      for (const bent of [{ ...files, [name]: strToU8('x') }, without, { ...files, 'documents/more.pdf': strToU8('x') }]) {
        expect((await checkExport(evidence, hashes(bent))).fault).toMatch(/^document /);
        expect(inScript(bent)).toMatchObject({ status: 1, said: expect.stringContaining('document ') });
      }
    });
  });

  it('shows the heads of the log to the administrator', async () => {
    const admin = await signInAs(api, 'admin');
    const { items } = (await admin.get(PATHS.treeHeads)).body as unknown as { items: readonly TreeHeadView[] };
    expect(items).toHaveLength(1);
    expect(items[0]!.size).toBeGreaterThan(30);
  });
});
