import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const PAGE = readFileSync(join(ROOT, 'docs/security.md'), 'utf8');
/** Ids of both levels, taken from the CSV of the standard. */
const STANDARD = readFileSync(join(__dirname, 'asvs-5.0.0-levels-1-2.txt'), 'utf8').trim().split('\n');
const PROMISES = [
  ...Array.from({ length: 12 }, (_, index) => `S${index + 1}`),
  ...Array.from({ length: 10 }, (_, index) => `R${index + 1}`),
];

/** A row of either table: what is asked, and what shows it. */
interface Row {
  readonly id: string;
  readonly shown: string;
}

const rowsOf = (pattern: RegExp): readonly Row[] => [...PAGE.matchAll(pattern)].map(([, id = '', shown = '']) => ({ id, shown }));
const REQUIREMENTS = rowsOf(/^\| (\d+\.\d+\.\d+) \| [12] \| [^|]+ \| (.+) \|$/gm);
const PROMISED = rowsOf(/^\| ([SR]\d+) \| [^|]+ \| (.+) \|$/gm);

const WITHOUT_TEST = /^(gap|n\/a): .{10,}$/;

/** What is wrong with the tests that a row names. */
function faultsOf({ id, shown }: Row): readonly string[] {
  if (WITHOUT_TEST.test(shown)) return [];
  return shown.split('; ').flatMap((one) => {
    const [, path, title] = /^`([^`]+\.spec\.ts)`(?: › (.+))?$/.exec(one) ?? [];
    if (!path) return [`${id} names no test: ${one}`];
    if (!existsSync(join(ROOT, path))) return [`${id} names ${path}, which is not there`];
    const source = readFileSync(join(ROOT, path), 'utf8');
    return title && !source.includes(title) ? [`${id} names "${title}", which ${path} has not`] : [];
  });
}

describe('docs/security.md', () => {
  it('has every requirement of both levels of the standard once, and none of its own', () => {
    expect(REQUIREMENTS.map(({ id }) => id)).toEqual(STANDARD);
    expect(new Set(STANDARD).size).toBe(STANDARD.length);
  });

  it('has every promise once', () => {
    expect(PROMISED.map(({ id }) => id)).toEqual(PROMISES);
  });

  it('names tests that are there, by titles that they have, or says why there is none', () => {
    expect([...REQUIREMENTS, ...PROMISED].flatMap(faultsOf)).toEqual([]);
  });

  it('counts right', () => {
    const kinds = Object.groupBy(REQUIREMENTS, ({ shown }) => WITHOUT_TEST.exec(shown)?.[1] ?? 'shown');
    const [shown, gap, away] = [kinds['shown'], kinds['gap'], kinds['n/a']].map((rows) => rows?.length ?? 0);
    expect(PAGE.replace(/\s+/g, ' ')).toContain(
      `All ${REQUIREMENTS.length} requirements of both levels: ${shown} shown by tests, ${gap} honest gaps, ${away} that do not apply`,
    );
  });
});
