import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3';
import { SecretKey } from '../config/secret-key';
import { readSettings, SettingsFault } from '../config/settings';
import { Sealing } from '../sealing/sealing';
import { BlobGone, type BlobStore } from './blob-store';
import { BucketStore } from './bucket-store';
import { FileStorage, hashOfBytes } from './file-storage';
import { FolderStore } from './folder-store';
import { openStore } from './open-store';
import { startSwift, type Swift } from './testing/swift';

const SECRET = 'a price that nobody else may read';
const BYTES = Buffer.from(SECRET.repeat(5_000));
const KEYS = ['the first key of this installation', 'the second key of this installation'] as const;

const sealing = (key: string, former?: string): Sealing => {
  const settings = readSettings({ SECRET_KEY: key, ...(former ? { FORMER_SECRET_KEYS: former } : {}) });
  return new Sealing(new SecretKey(settings), settings);
};

describe('stored files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vizavi-files-'));
  let swift: Swift;
  let stores: Readonly<Record<'folder' | 'bucket', BlobStore>>;
  beforeAll(async () => {
    swift = await startSwift('vizavi');
    const { endpoint, region, name, accessKey, secretKey } = swift.bucket;
    const client = new S3Client({
      endpoint,
      region,
      forcePathStyle: true,
      credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
    });
    await client.send(new CreateBucketCommand({ Bucket: name }));
    stores = { folder: new FolderStore(folder), bucket: new BucketStore(swift.bucket) };
  }, 120_000);
  afterAll(async () => {
    await swift.stop();
    rmSync(folder, { recursive: true });
  });

  describe.each(['folder', 'bucket'] as const)('in a %s', (kind) => {
    const storage = (key: string = KEYS[0], former?: string): FileStorage => new FileStorage(stores[kind], sealing(key, former));

    it('come back as they were kept, empty ones too', async () => {
      for (const bytes of [BYTES, Buffer.alloc(0)]) {
        const hash = await storage().keep(bytes);
        expect(hash).toBe(hashOfBytes(bytes));
        expect((await storage().read(hash)).equals(bytes)).toBe(true);
      }
    });

    it('are kept once, however often they come', async () => {
      const hash = await storage().keep(BYTES);
      const first = await stores[kind].get(hash);
      await storage().keep(BYTES);
      expect((await stores[kind].get(hash)).equals(first)).toBe(true);
    });

    it('lie there sealed', async () => {
      const lying = await stores[kind].get(await storage().keep(BYTES));
      expect(lying.includes(SECRET)).toBe(false);
    });

    it('open with a former key, and not with a stranger’s', async () => {
      const hash = await storage().keep(BYTES);
      expect((await storage(KEYS[1], KEYS[0]).read(hash)).equals(BYTES)).toBe(true);
      await expect(storage(KEYS[1]).read(hash)).rejects.toThrow();
    });

    it('are gone when nobody kept them, and are named by nothing but a hash', async () => {
      await expect(storage().read(hashOfBytes(Buffer.from('never kept')))).rejects.toThrow(BlobGone);
      await expect(storage().read('../../etc/passwd')).rejects.toThrow('SHA-256');
    });

    it('do not open when they were bent, or lie under another name', async () => {
      const hash = await storage().keep(BYTES);
      const lying = await stores[kind].get(hash);
      const other = hashOfBytes(Buffer.from('another file'));
      await stores[kind].put(other, lying);
      await expect(storage().read(other)).rejects.toThrow();
      const bent = Buffer.from(lying);
      bent[bent.length - 30]! ^= 1;
      await stores[kind].put(hash, bent);
      await expect(storage().read(hash)).rejects.toThrow();
      await stores[kind].put(hash, lying);
    });
  });

  it('leave nothing half written beside them in the folder', async () => {
    const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    expect(names.length).toBeGreaterThan(0);
    for (const { parentPath, name } of names) {
      expect(name).toMatch(/^[0-9a-f]{62}$/);
      expect(readFileSync(join(parentPath, name)).length).toBeGreaterThan(0);
    }
  });

  it('are written again over a file that was cut short', async () => {
    const storage = new FileStorage(stores.folder, sealing(KEYS[0]));
    const hash = await storage.keep(BYTES);
    writeFileSync(join(folder, hash.slice(0, 2), hash.slice(2)), 'cut');
    await expect(storage.read(hash)).rejects.toThrow();
    await storage.keep(BYTES);
    expect((await storage.read(hash)).equals(BYTES)).toBe(true);
  });

  it('are refused by a bucket when the secret is wrong', async () => {
    const stranger = new BucketStore({ ...swift.bucket, secretKey: 'wrong' });
    await expect(stranger.put(hashOfBytes(BYTES), BYTES)).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' });
  });

  it('lie where the settings say, and a bucket is named wholly or not at all', () => {
    const { endpoint, name, accessKey, secretKey } = swift.bucket;
    const whole = { S3_ENDPOINT: endpoint, S3_BUCKET: name, S3_ACCESS_KEY: accessKey, S3_SECRET_KEY: secretKey };
    expect(openStore(readSettings({}))).toBeInstanceOf(FolderStore);
    expect(openStore(readSettings(whole))).toBeInstanceOf(BucketStore);
    expect(() => openStore(readSettings({ ...whole, S3_SECRET_KEY: '' }))).toThrow(SettingsFault);
  });
});
