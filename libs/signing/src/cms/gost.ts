import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const NO_ENGINE = 'Signatures by GOST are checked only where openssl has its gost engine';
let isHere: boolean | null = null;

/** Whether this machine's openssl knows GOST; asked once. */
export function hasGost(): boolean {
  isHere ??=
    /\bgost\b/i.test(spawnSync('openssl', ['engine', '-t', 'gost'], { encoding: 'utf8', timeout: 5_000 }).stdout ?? '') &&
    spawnSync('openssl', ['engine', '-t', 'gost'], { timeout: 5_000 }).status === 0;
  return isHere;
}

/** Why a detached GOST signature is not taken; null when openssl finds that it holds. The chain above the certificate is not judged here. */
export function faultOfGost(cms: Uint8Array, content: Uint8Array): string | null {
  if (!hasGost()) return NO_ENGINE;
  const folder = mkdtempSync(join(tmpdir(), 'vizavi-gost-'));
  try {
    writeFileSync(join(folder, 'cms'), cms);
    writeFileSync(join(folder, 'content'), content);
    const words = ['cms', '-verify', '-engine', 'gost', '-inform', 'DER', '-in', 'cms', '-content', 'content', '-binary', '-noverify'];
    const { status } = spawnSync('openssl', [...words, '-out', '/dev/null'], { cwd: folder, timeout: 10_000 });
    return status === 0 ? null : 'The signature does not hold';
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
