import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, workerScope } from '@vizavi/database';
import { backUp } from '../../apps/api/src/backup/back-up';
import { restore, verifyRestored } from '../../apps/api/src/backup/restore';
import type { Manifest } from '../../apps/api/src/backup/manifest';
import { newId } from '../../apps/api/src/platform/clock/new-id';
import { openDatabase, type OpenDatabase } from '../../apps/api/src/platform/boot/open-database';
import { type Settings, readSettings } from '../../apps/api/src/platform/config/settings';
import { FolderStore } from '../../apps/api/src/platform/storage/folder-store';
import { runSeed } from '../../apps/api/src/seed/run-seed';

const settingsOf = (folder: string): Settings => readSettings({ DATA_DIR: folder, LOG_LEVEL: 'silent', RUN_WORKER: 'false' });

/** Rows that somebody goes on writing; each is counted once it was answered. */
class Writer {
  private answered = 0;
  private goesOn = true;
  private readonly done: Promise<void>;

  constructor(private readonly database: Database) {
    this.done = this.write();
  }

  /** How many were answered by now. */
  get count(): number {
    return this.answered;
  }

  async stop(): Promise<void> {
    this.goesOn = false;
    await this.done;
  }

  private async write(): Promise<void> {
    while (this.goesOn) {
      await this.database.run(workerScope(null), (transaction) =>
        transaction.change(`insert into rate_limit (key, points, expire) values ($1, 1, 1)`, [newId()]),
      );
      this.answered += 1;
    }
  }
}

const countOf = (database: Database, sql: string): Promise<number> =>
  database.run(workerScope(null), async (transaction) => (await transaction.row<{ count: number }>(sql))!.count);
const WRITTEN = 'select count(*)::int as count from rate_limit';

describe('a backup', () => {
  let place: string;
  let open: OpenDatabase;
  let manifest: Manifest;
  let atBegin: number;
  let atEnd: number;
  let copy: string;

  beforeAll(async () => {
    place = mkdtempSync(join(tmpdir(), 'vizavi-backup-'));
    copy = join(place, 'copy');
    const settings = settingsOf(join(place, 'data'));
    open = await openDatabase(settings);
    await runSeed(settings, open, () => undefined);
    await new FolderStore(join(place, 'data/files')).put('ab12', Buffer.from('Скан приложения'));
    const writer = new Writer(open.database);
    while (writer.count < 20) await new Promise((next) => setTimeout(next, 5));
    atBegin = writer.count;
    manifest = await backUp(settings, copy);
    atEnd = writer.count;
    await writer.stop();
  }, 240_000);
  afterAll(async () => {
    await open.close();
    rmSync(place, { recursive: true, force: true });
  });

  it('is taken while others write, and names every file with its hash', () => {
    expect(atEnd).toBeGreaterThan(atBegin);
    const paths = manifest.files.map(({ path }) => path);
    for (const wanted of [
      'database/PG_VERSION',
      'database/backup_label',
      'database/global/pg_control',
      'files/ab/12',
      'beside/secret.key',
      'beside/anchor.key',
    ])
      expect(paths).toContain(wanted);
    expect(paths.filter((path) => /postmaster|pg_replslot/.test(path))).toEqual([]);
  });

  it('comes back after an accident in a folder of its own, with every act that was answered before, and every chain holds', async () => {
    await open.database.run(workerScope(null), (transaction) => transaction.change('delete from rate_limit'));
    const restored = settingsOf(join(place, 'restored'));
    const { madeAt } = await restore(restored, copy);
    expect(madeAt).toBe(manifest.madeAt);
    expect(await verifyRestored(restored)).toMatchObject({ contracts: 31, heads: 1 });
    const again = await openDatabase(restored);
    try {
      const written = await countOf(again.database, WRITTEN);
      process.stdout.write(
        `backup: ${manifest.files.length} files, ${atBegin} rows answered before, ${atEnd} by its end, ${written} restored\n`,
      );
      expect(written).toBeGreaterThanOrEqual(atBegin);
      expect(written).toBeLessThanOrEqual(atEnd + 1);
    } finally {
      await again.close();
    }
    expect((await new FolderStore(join(place, 'restored/files')).get('ab12')).toString()).toBe('Скан приложения');
    expect(readFileSync(join(place, 'restored/anchor.key'), 'utf8')).toBe(readFileSync(join(place, 'data/anchor.key'), 'utf8'));
  }, 120_000);

  it('is not restored over data', async () => {
    await expect(restore(settingsOf(join(place, 'data')), copy)).rejects.toThrow('is not empty');
  });

  it.each([
    ['a file that was altered', 'files/ab/12', 'is another'],
    ['a page of the database that was altered', 'database/global/pg_control', 'is another'],
  ])('refuses %s, and leaves nothing behind', async (_, path, said) => {
    const before = readFileSync(join(copy, path));
    appendFileSync(join(copy, path), 'x');
    await expect(restore(settingsOf(join(place, 'never')), copy)).rejects.toThrow(said);
    writeFileSync(join(copy, path), before);
    expect(existsSync(join(place, 'never'))).toBe(false);
  });

  it('refuses a folder that is no whole backup', async () => {
    await expect(restore(settingsOf(join(place, 'never')), place)).rejects.toThrow('is no whole backup');
  });

  it('refuses a server that is not the embedded one', async () => {
    const elsewhere = readSettings({ DATABASE_URL: 'postgresql://somebody@example.org/vizavi' });
    await expect(backUp(elsewhere, join(place, 'never'))).rejects.toThrow('docs/backup.md');
    await expect(restore(elsewhere, copy)).rejects.toThrow('docs/backup.md');
  });
});
