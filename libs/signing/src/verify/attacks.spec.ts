import { keyOfSeal, makeSeal } from '../keys/make-seal';
import { makeCms } from '../cms/make-cms';
import type { SigningKey } from '../keys/signing-key';
import { addSecurityStore } from '../pdf/security-store';
import { signPdf } from '../sign-pdf';
import { aContract } from '../testing/a-contract';
import { ATTACKS } from './testing/attacks';
import type { Loot } from './testing/tools';
import { verifyPdf } from './verify-pdf';

const AT = new Date('2026-03-02T09:00:00Z').toISOString();
const CLEAN = Math.ceil((8 * Number(process.env['FUZZ_RUNS'] ?? 1_000)) / 1_000);

describe('a signed PDF', () => {
  let ours: SigningKey;
  let theirs: SigningKey;
  let loot: Loot;
  const words = (field: string, turn = 0) => ({ field, name: `Иванов ${turn}`, at: AT, stamp: ['ПОДПИСАНО', `№ ${turn}`] });

  beforeAll(async () => {
    ours = keyOfSeal(await makeSeal('Vizavi', new Date('2026-01-01')));
    theirs = keyOfSeal(await makeSeal('Vizavi', new Date('2026-01-01')));
    const base = await aContract();
    const first = await signPdf(base, words('client'), ours);
    const both = await signPdf(first, words('supplier'), ours);
    loot = {
      base,
      first,
      both,
      forge: (digest) => makeCms(digest, { ...ours, sign: theirs.sign }),
      signOver: (pdf, field) => signPdf(pdf, words(field), theirs),
    };
  });

  it('is found valid as it was made', async () => {
    expect(await verifyPdf(loot.both)).toMatchObject({ verdict: 'valid', fault: null });
  });

  it(`meets at least twenty classes of attack`, () => {
    expect(new Set(ATTACKS.map((one) => one.name)).size).toBe(ATTACKS.length);
    expect(ATTACKS.length).toBeGreaterThanOrEqual(20);
  });

  it.each(ATTACKS.map((attack) => [attack.name, attack] as const))('is not found valid after: %s', async (_, attack) => {
    const bent = await attack.make(loot);
    expect(Buffer.from(bent).equals(Buffer.from(loot.both))).toBe(false);
    expect((await verifyPdf(bent)).verdict).not.toBe('valid');
  });

  it('shows the other certificate when somebody else signs in a place that was left', async () => {
    const { signatures, verdict } = await verifyPdf(await loot.signOver(loot.first, 'supplier'));
    expect(verdict).toBe('valid');
    expect(signatures[0]!.fingerprint).not.toBe(signatures[1]!.fingerprint);
  });

  it('gives no false alarm', async () => {
    const alarms: unknown[] = [];
    for (let turn = 0; turn < CLEAN; turn += 1) {
      const base = await aContract(1 + (turn % 3), `Договор № ${turn}`);
      const first = await signPdf(base, words('client', turn), ours);
      const middle = turn % 3 === 0 ? await addSecurityStore(first, { certificates: [ours.certificate] }) : first;
      const both = await signPdf(
        middle,
        words('supplier', turn),
        ours,
        turn % 4 === 0 ? { validation: { certificates: [theirs.certificate] } } : {},
      );
      const { verdict, fault } = await verifyPdf(both);
      if (verdict !== 'valid') alarms.push([turn, verdict, fault]);
    }
    expect(alarms).toEqual([]);
  }, 120_000);

  it('is read without a throw whatever byte of it is another', async () => {
    for (let turn = 0; turn < 16; turn += 1) {
      const bent = Buffer.from(loot.both);
      const at = Math.floor((turn / 16) * bent.length);
      bent[at] = bent[at]! ^ 0x15;
      expect([at, (await verifyPdf(bent)).verdict]).not.toEqual([at, 'valid']);
    }
    const begun = performance.now();
    const long = [
      `%PDF-1.7\n1 0 obj\n<${'0'.repeat(200_000)}G>\nendobj\n`,
      `%PDF-1.7\n${' '.repeat(200_000)}x\n`,
      `%PDF-1.7\n1 0 obj\n${'endobj '.repeat(30_000)}`,
    ];
    for (const body of long) {
      const table = `xref\n1 1\n0000000009 00000 n \ntrailer\n<< /Size 2 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
      expect((await verifyPdf(Buffer.from(body + table))).verdict).toBe('invalid');
    }
    expect(performance.now() - begun).toBeLessThan(20_000);
    for (const junk of ['', 'x', '%PDF-1.7\n%%EOF', 'startxref\n9999999\n%%EOF'])
      expect((await verifyPdf(Buffer.from(junk))).verdict).toBe('invalid');
  });
});
