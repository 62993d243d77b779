import { tmpdir } from 'node:os';
import { SecretKey } from '../config/secret-key';
import { readSettings } from '../config/settings';
import { SealFault, Sealing } from './sealing';

const ONE = 'the first key of this installation';
const TWO = 'the second key of this installation';

function sealingWith(key: string, former?: string): Sealing {
  const settings = readSettings({ SECRET_KEY: key, DATA_DIR: tmpdir(), ...(former ? { FORMER_SECRET_KEYS: former } : {}) });
  return new Sealing(new SecretKey(settings), settings);
}

describe('sealing', () => {
  const sealing = sealingWith(ONE);
  const sealed = sealing.seal('секрет', 'second_factor:1');

  it('opens what it sealed, and shows nothing of it', () => {
    expect(sealing.open(sealed, 'second_factor:1')).toBe('секрет');
    expect(sealed).not.toContain(Buffer.from('секрет').toString('base64url'));
    expect(sealing.seal('секрет', 'second_factor:1')).not.toBe(sealed);
  });

  it('opens nothing that was moved to another place, bent, or sealed elsewhere', () => {
    const [version, id, content = ''] = sealed.split('.');
    const bent = Buffer.from(content, 'base64url');
    bent[15]! ^= 1;
    for (const [text, place] of [
      [sealed, 'second_factor:2'],
      [sealed, 'webhook:1'],
      [`${version}.${id}.${bent.toString('base64url')}`, 'second_factor:1'],
      [`${version}.${id}.`, 'second_factor:1'],
      ['v0.x.y', 'second_factor:1'],
      [sealingWith(TWO).seal('секрет', 'second_factor:1'), 'second_factor:1'],
    ] as const)
      expect(() => sealing.open(text, place)).toThrow(SealFault);
  });

  it('opens what a former key sealed, and says that it should be sealed anew', () => {
    const later = sealingWith(TWO, ONE);
    expect(later.open(sealed, 'second_factor:1')).toBe('секрет');
    expect(later.isOld(sealed)).toBe(true);
    expect(later.isOld(later.seal('секрет', 'second_factor:1'))).toBe(false);
  });
});
