import fc from 'fast-check';
import {
  afterQuiet,
  defaultWishes,
  DIGEST_DAYS,
  type GatheredNews,
  gatherDigest,
  LETTER_WAYS,
  type LetterWishes,
  NEWS_KINDS,
  NEWS_TOPICS,
  nextDigest,
  planLetter,
  withoutDigest,
} from '.';

const ZONES = [
  'Europe/Moscow',
  'Asia/Kamchatka',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];
const minute = fc.integer({ min: 0, max: 1439 });
const quietHours = fc.tuple(minute, minute).filter(([from, until]) => from !== until);
const wishes: fc.Arbitrary<LetterWishes> = fc.record({
  zone: fc.constantFrom(...ZONES),
  ways: fc.constant(defaultWishes('UTC').ways),
  quiet: fc.option(quietHours.map(([from, until]) => ({ from, until }))),
  digestAt: minute,
  digestDays: fc.constantFrom(...DIGEST_DAYS),
});
// Five years with every change of clocks.
const moments = fc.integer({ min: Date.parse('2025-01-01'), max: Date.parse('2030-01-01') });

/** What the reader's clock on the wall shows, asked of Intl alone. */
function wall(zone: string, moment: number): { readonly minute: number; readonly weekday: string } {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    weekday: 'short',
    hourCycle: 'h23',
  });
  const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]));
  return { minute: Number(parts['hour']) * 60 + Number(parts['minute']), weekday: parts['weekday']! };
}
const offset = (zone: string, moment: number): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' }).format(moment).split(', ')[1]!;
const HOUR = 3_600_000;
const clocksChange = (zone: string, moment: number): boolean => offset(zone, moment - 26 * HOUR) !== offset(zone, moment + 26 * HOUR);

const isQuietOnTheWall = ({ zone, quiet }: LetterWishes, moment: number): boolean => {
  if (!quiet) return false;
  const { minute: shown } = wall(zone, moment);
  return quiet.from < quiet.until ? quiet.from <= shown && shown < quiet.until : quiet.from <= shown || shown < quiet.until;
};

describe('quiet hours', () => {
  it('let nothing through on the reader’s clock, whatever the zone, and hold nothing longer than they last', () => {
    fc.assert(
      fc.property(wishes, moments, (wanted, moment) => {
        const free = afterQuiet(wanted, moment);
        expect(free).toBeGreaterThanOrEqual(moment);
        expect(afterQuiet(wanted, free)).toBe(free);
        if (clocksChange(wanted.zone, moment)) return;
        expect(isQuietOnTheWall(wanted, free)).toBe(false);
        expect(free === moment).toBe(!isQuietOnTheWall(wanted, moment));
        if (free > moment) expect(wall(wanted.zone, free).minute).toBe(wanted.quiet!.until);
      }),
    );
  });

  it.each([
    ['an ordinary night', 'Europe/Berlin', '2026-03-20T22:30:00Z', '2026-03-21T07:00:00Z'],
    ['the night that loses an hour', 'Europe/Berlin', '2026-03-28T22:30:00Z', '2026-03-29T06:00:00Z'],
    ['the night that has one more', 'Europe/Berlin', '2026-10-24T22:30:00Z', '2026-10-25T07:00:00Z'],
    ['a reader far in the east', 'Asia/Kamchatka', '2026-03-03T10:00:00Z', '2026-03-03T20:00:00Z'],
    ['the day', 'Europe/Moscow', '2026-03-03T09:00:00Z', '2026-03-03T09:00:00Z'],
  ])('%s', (_name, zone, at, free) => {
    expect(new Date(afterQuiet(defaultWishes(zone), Date.parse(at))).toISOString()).toBe(new Date(free).toISOString());
  });

  it('that end at a time which clocks skip end when clocks have passed it, and once where clocks show it twice', () => {
    const at = (until: number, moment: string) =>
      new Date(afterQuiet({ zone: 'Europe/Berlin', quiet: { from: 1320, until } }, Date.parse(moment))).toISOString();
    expect(at(150, '2026-03-28T23:00:00Z')).toBe('2026-03-29T01:30:00.000Z');
    expect(at(150, '2026-10-24T22:00:00Z')).toBe('2026-10-25T00:30:00.000Z');
    expect(at(150, '2026-10-25T01:15:00Z')).toBe('2026-10-25T01:15:00.000Z');
  });
});

describe('the digest', () => {
  it('leaves after the moment, within four days and a night, never in quiet hours', () => {
    fc.assert(
      fc.property(wishes, moments, (wanted, moment) => {
        const leaves = Date.parse(nextDigest(wanted, new Date(moment).toISOString()));
        expect(leaves).toBeGreaterThan(moment);
        expect(leaves - moment).toBeLessThan(5 * 24 * HOUR + 2 * HOUR);
        expect(afterQuiet(wanted, leaves)).toBe(leaves);
      }),
    );
  });

  it('comes at its time, on working days when so wished, and no sooner than the next', () => {
    fc.assert(
      fc.property(wishes, moments, (given, moment) => {
        const wanted = { ...given, quiet: null };
        const leaves = Date.parse(nextDigest(wanted, new Date(moment).toISOString()));
        if (clocksChange(wanted.zone, leaves)) return;
        const { minute: shown, weekday } = wall(wanted.zone, leaves);
        expect(shown).toBe(wanted.digestAt);
        if (wanted.digestDays === 'workdays') expect(['Sat', 'Sun']).not.toContain(weekday);
        else expect(leaves - moment).toBeLessThanOrEqual(24 * HOUR);
      }),
    );
  });

  it('is never what a deadline or an escalation waits for, unless its reader chose so', () => {
    const night = '2026-03-03T22:00:00.000Z';
    for (const kind of NEWS_TOPICS.deadlines) expect(planLetter(kind, defaultWishes('Europe/Moscow'), night).way).toBe('atOnce');
    const chosen = { ...defaultWishes('Europe/Moscow'), ways: { ...defaultWishes('Europe/Moscow').ways, breached: 'digest' as const } };
    expect(planLetter('breached', chosen, night)).toEqual({ way: 'digest', at: '2026-03-04T06:00:00.000Z' });
  });

  it('can be given up, and then gathers nothing', () => {
    const after = withoutDigest(defaultWishes('Europe/Moscow'));
    expect(NEWS_KINDS.filter((kind) => after.ways[kind] === 'digest')).toEqual([]);
    expect(planLetter('comment', after, '2026-03-03T09:00:00.000Z')).toEqual({ way: 'bellOnly', at: null });
    expect(planLetter('holder', after, '2026-03-03T09:00:00.000Z')).toEqual({ way: 'atOnce', at: '2026-03-03T09:00:00.000Z' });
  });

  const ids = ['a', 'b', 'c', 'd'];
  const news: fc.Arbitrary<GatheredNews[]> = fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      contractId: fc.constantFrom(...ids),
      kind: fc.constantFrom(...NEWS_KINDS),
      at: moments.map((moment) => new Date(moment).toISOString()),
      readAt: fc.option(fc.constant('2030-01-01T00:00:00.000Z')),
    }),
    { selector: ({ id }) => id, maxLength: 30 },
  );
  const some = fc.subarray(ids).map((chosen) => new Set(chosen));

  it('loses nothing, tells nothing twice, and nothing that was read or may not be seen', () => {
    fc.assert(
      fc.property(news, some, some, (gathered, visible, mine) => {
        const { groups, leftOut } = gatherDigest(gathered, { visible, mine });
        const told = groups.flatMap((group) => group.news);
        expect([...told, ...leftOut].map(({ id }) => id).sort()).toEqual(gathered.map(({ id }) => id).sort());
        for (const one of told) expect([one.readAt, visible.has(one.contractId)]).toEqual([null, true]);
        for (const one of leftOut) expect(one.readAt !== null || !visible.has(one.contractId)).toBe(true);
        expect(new Set(groups.map(({ contractId }) => contractId)).size).toBe(groups.length);
      }),
    );
  });

  it('is grouped by contract, in time, those that wait for the reader first, whatever the order in which it came', () => {
    fc.assert(
      fc.property(news, some, fc.integer(), (gathered, mine, turn) => {
        const all = { visible: new Set(ids), mine };
        const { groups } = gatherDigest(gathered, all);
        for (const group of groups) {
          expect(group.news.every(({ contractId }) => contractId === group.contractId)).toBe(true);
          expect(group.news.map(({ at }) => at)).toEqual(group.news.map(({ at }) => at).sort());
        }
        const waits = groups.map(({ contractId }) => mine.has(contractId));
        expect(waits).toEqual([...waits].sort((one, other) => Number(other) - Number(one)));
        const turned = gathered.length ? [...gathered.slice(turn % gathered.length), ...gathered.slice(0, turn % gathered.length)] : [];
        expect(gatherDigest(turned, all).groups.map((group) => group.news.map(({ id }) => id))).toEqual(
          groups.map((group) => group.news.map(({ id }) => id)),
        );
      }),
    );
  });
});

it('has every kind under exactly one head, and every way in the defaults or for choice', () => {
  expect(Object.values(NEWS_TOPICS).flat().sort()).toEqual([...NEWS_KINDS].sort());
  expect([...new Set(Object.values(defaultWishes('UTC').ways))].sort()).toEqual(LETTER_WAYS.filter((way) => way !== 'bellOnly').sort());
});
