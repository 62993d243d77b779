import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');
const sources = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(css|html|ts)$/.test(name) && !name.endsWith('.spec.ts'))
  .map((name) => readFileSync(join(ROOT, name), 'utf8'));
const found = (pattern: RegExp): ReadonlySet<string> =>
  new Set(sources.flatMap((text) => [...text.matchAll(pattern)].map(([, name]) => name!)));

describe('names of colours and sizes', () => {
  // A name that nobody sets falls back to nothing without a word: a panel loses its ground, a text its type.
  it('are all set somewhere', () => {
    const set = found(/(--[a-z0-9-]+)(?:["'\s]*(?:\.px)?[\]"']*\s*:|\]=|\.px\]=)/g);
    expect([...found(/var\((--[a-z0-9-]+)/g)].filter((name) => !set.has(name))).toEqual([]);
  });
});
