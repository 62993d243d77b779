import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isWordKey } from '@vizavi/words';

const ROOTS = [join(__dirname, '../..'), join(__dirname, '../../../../../libs/policies/src')];
const CODES = /(?:new ProblemError\(\s*\d+,\s*|forbidden\(|because\()'([a-z][a-z-]+)'|'(field-[a-z-]+)'/g;

const sources = ROOTS.flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
    .map((name) => readFileSync(join(root, name), 'utf8')),
);

const named = [...new Set(sources.flatMap((source) => [...source.matchAll(CODES)].map((match) => (match[1] ?? match[2])!)))].sort();

describe('problem codes', () => {
  it('are found in the sources', () => expect(named.length).toBeGreaterThan(20));

  it.each(named)('%s has words', (code) => expect(isWordKey(`problems.${code}`)).toBe(true));
});
