/** A repeatable dice: the same seed throws the same numbers (mulberry32). */
export class Dice {
  constructor(private state: number) {}

  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)]!;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }
}

const nested = (depth: number, leaf: unknown): unknown => Array.from({ length: depth }).reduce<unknown>((inner) => [inner], leaf);

/** Texts that mean something else to a database, a shell, a browser, a spreadsheet, a log or a file system. */
export const TEXTS: readonly string[] = [
  '',
  ' ',
  'а'.repeat(300),
  'x'.repeat(20_000),
  '\u0000',
  'a\u0000b',
  '\ud800',
  'b\udfffc',
  '\u202e\u200f\ufeff',
  '🧾'.repeat(60),
  'e\u0301'.repeat(90),
  "' or '1'='1",
  "'; drop table contract; --",
  "x' union select hash from session --",
  '1); select pg_sleep(9); --',
  'created_at desc, (select 1/0)',
  'title; --',
  "') or (select count(*) from person)>0 --",
  '%',
  '_%\\',
  '\\',
  ':* & !',
  "'''",
  '../../../../etc/passwd',
  '..%2f..%2f..%2fetc%2fpasswd',
  '..\\..\\windows\\win.ini',
  'file:///etc/passwd',
  'http://169.254.169.254/latest/meta-data/',
  '/etc/passwd',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'javascript:alert(1)',
  '{{constructor.constructor("return process")()}}',
  '${process.env}',
  '=cmd|"/C calc"!A0',
  'a\r\nSet-Cookie: b=1',
  '$(id)',
  '`id`',
  '(a+)+$',
  '9'.repeat(400),
  '-1',
  '0',
  '1e309',
  '-0',
  '0x10',
  'NaN',
  'null',
  'undefined',
  '9223372036854775808',
  '2147483648',
  '2026-02-30',
  '2026-13-01',
  '0000-00-00',
  '99999-12-31',
  '-271821-04-20',
  'infinity',
  '-infinity',
  '2026-01-01T00:00:00+99:99',
  '00000000-0000-0000-0000-000000000000',
  '__proto__',
  'constructor',
  'toString',
];

const POLLUTED = JSON.parse('{"__proto__":{"isAdmin":true},"constructor":{"prototype":{"isAdmin":true}}}') as unknown;

/** Values of the wrong kind, size or depth. */
export const VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  2_147_483_648,
  9_007_199_254_740_993,
  -1e308,
  [],
  {},
  [[]],
  [null],
  { $ne: null },
  { length: 10_000_000 },
  { toString: 'no' },
  POLLUTED,
  nested(50, 'deep'),
  nested(400, 'deeper'),
  Array.from({ length: 3_000 }, (_, index) => index),
];

/** Anything hostile at all. */
export const hostile = (dice: Dice): unknown => (dice.chance(0.7) ? dice.pick(TEXTS) : dice.pick(VALUES));
