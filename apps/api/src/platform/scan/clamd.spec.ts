import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readSettings } from '../config/settings';
import type { ProblemError } from '../http/problem-error';
import { askClamd } from './clamd';
import { FileGate } from './file-gate';

/** The test file of EICAR, which every scanner takes for a virus; in two pieces, so that no scanner takes this file for one. */
const EICAR = Buffer.from(['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-', 'STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join(''));
const PATIENCE = 20_000;
const LARGEST = 1024 * 1024;

const configuration = (folder: string): string =>
  `Foreground yes\nLocalSocket ${folder}/clamd.sock\nDatabaseDirectory ${folder}/signatures\nStreamMaxLength 1M\nTemporaryDirectory ${folder}\n`;

async function startClamd(folder: string): Promise<ChildProcess> {
  mkdirSync(join(folder, 'signatures'));
  writeFileSync(join(folder, 'signatures', 'own.ndb'), `Own.Eicar:0:*:${EICAR.toString('hex')}\n`);
  writeFileSync(join(folder, 'clamd.conf'), configuration(folder));
  const clamd = spawn('clamd', ['--config-file', join(folder, 'clamd.conf')], { stdio: 'ignore' });
  for (const begun = Date.now(); !existsSync(join(folder, 'clamd.sock')); await pause(50))
    if (Date.now() - begun > PATIENCE) throw new Error('clamd does not start');
  return clamd;
}

describe('the virus scanner', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vizavi-clamd-'));
  const url = `unix:${folder}/clamd.sock`;
  let clamd: ChildProcess;
  beforeAll(async () => {
    clamd = await startClamd(folder);
  });
  afterAll(async () => {
    const ended = once(clamd, 'exit');
    clamd.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true });
  });

  const gate = (address: string): FileGate => new FileGate(readSettings({ CLAMD_URL: address }), { error: () => undefined } as never);

  it('calls what is harmless clean, whatever its size up to the largest', async () => {
    for (const size of [0, 1, 70_000, LARGEST - 1024]) expect(await askClamd(url, Buffer.alloc(size, 'ж'))).toEqual({ is: 'clean' });
  });

  it('names what it finds, also amid other bytes', async () => {
    expect(await askClamd(url, EICAR)).toMatchObject({ is: 'infected' });
    expect(await askClamd(url, Buffer.concat([Buffer.from('words before '), EICAR, Buffer.from(' and after')]))).toMatchObject({
      is: 'infected',
    });
  });

  it('calls nothing clean that it refuses to look through', async () => {
    expect(await askClamd(url, Buffer.alloc(3 * LARGEST))).toMatchObject({ is: 'unscanned' });
  });

  it('calls nothing clean while it is away or silent', async () => {
    expect(await askClamd(`unix:${folder}/nobody.sock`, EICAR)).toMatchObject({ is: 'unscanned' });
    const silent = createServer().listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo;
    expect(await askClamd(`tcp://127.0.0.1:${port}`, EICAR, 100)).toEqual({ is: 'unscanned', because: 'no answer in time' });
    silent.close();
  });

  it('lets in what is clean, refuses what is infected, and asks to come back while nobody can say', async () => {
    await expect(gate(url).admit(Buffer.from('a contract'))).resolves.toBeUndefined();
    await expect(gate(url).admit(EICAR)).rejects.toMatchObject({ status: 422, code: 'file-infected' } satisfies Partial<ProblemError>);
    await expect(gate(`unix:${folder}/nobody.sock`).admit(EICAR)).rejects.toMatchObject({ status: 503, code: 'file-unscanned' });
  });
});
