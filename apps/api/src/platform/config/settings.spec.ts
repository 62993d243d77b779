import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SecretKey } from './secret-key';
import { readSettings, SettingsFault } from './settings';

describe('settings', () => {
  it('have a default each', () => {
    expect(readSettings({})).toMatchObject({
      PORT: 3000,
      DATA_DIR: './data',
      RUN_WORKER: true,
      DATABASE_PREPARE: true,
      publicUrl: 'http://localhost:3000',
      isSecure: false,
    });
  });

  it('take an empty variable for an absent one, and ignore what is not theirs', () => {
    expect(readSettings({ SMTP_URL: '', PORT: '', HOME: '/root' }).SMTP_URL).toBeUndefined();
  });

  it('read numbers, switches and addresses', () => {
    const settings = readSettings({ PORT: '8080', RUN_WORKER: 'false', PUBLIC_URL: 'https://vizavi.example.ru/' });
    expect(settings).toMatchObject({ PORT: 8080, RUN_WORKER: false, publicUrl: 'https://vizavi.example.ru', isSecure: true });
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['RUN_WORKER', 'perhaps'],
    ['DATABASE_URL', 'mysql://localhost/vizavi'],
    ['PUBLIC_URL', 'vizavi.example.ru'],
    ['SECRET_KEY', 'short'],
    ['LOG_LEVEL', 'loud'],
  ])('name %s when it is %s, and do not repeat a secret', (name, value) => {
    expect(() => readSettings({ [name]: value })).toThrow(SettingsFault);
    expect(() => readSettings({ [name]: value })).toThrow(name);
    expect(() => readSettings({ [name]: value })).not.toThrow(value);
  });
});

describe('the secret key', () => {
  it('is made once, kept, and readable by its owner alone', () => {
    const folder = mkdtempSync(join(tmpdir(), 'vizavi-key-'));
    const first = new SecretKey({ DATA_DIR: join(folder, 'data') });
    expect(new SecretKey({ DATA_DIR: join(folder, 'data') }).bytes).toEqual(first.bytes);
    expect(first.bytes.length).toBeGreaterThanOrEqual(32);
    expect(statSync(join(folder, 'data', 'secret.key')).mode & 0o077).toBe(0);
    rmSync(folder, { recursive: true });
  });
});
