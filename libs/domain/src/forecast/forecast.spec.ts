import * as fc from 'fast-check';
import { RUSSIAN_CALENDAR, workingMinutesBetween } from '../deadline';
import { minutesLater, START } from '../testing/moments';
import { aRoute } from '../testing/a-route';
import { FEWEST_CONTRACTS, forecastOf, toldPast, usualOf, type PastPassage, type Way } from './forecast';
import type { Passage } from '../contract/contract';
import { passageOf, signingOf } from './passage';
import { isKept, promiseLeft } from './promise';
import { median, percentile } from './quantile';

const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
const RUNS = { seed: SEED, numRuns: Number(process.env['FUZZ_RUNS'] ?? 300) };

const passed = (companyId: string, legal: number, finance: number, signing = 60): PastPassage => ({
  companyId,
  supplier: legal + finance + signing,
  client: 0,
  stages: { legal, finance },
});
/** Ten contracts of five companies: a hundred, two hundred … minutes at the lawyers', half of it at finance. */
const PAST = Array.from({ length: 10 }, (_, index) => passed(`company ${index % 5}`, 100 * (index + 1), 50 * (index + 1)));

const spent = (stages: Passage['stages'], signing = 0): Passage => ({
  supplier: Object.values(stages).reduce((sum, one) => sum + one, signing),
  client: 0,
  stages,
});
const way = (more: Partial<Way> = {}): Way => ({
  spent: spent({ legal: 0 }),
  stage: 'legal',
  gone: [],
  always: ['finance'],
  now: [],
  ...more,
});

describe('a forecast', () => {
  it('tells the median and what eight of ten did not exceed', () =>
    expect(forecastOf(way(), PAST, null)).toEqual({
      contracts: 10,
      stage: { median: 550, likely: 800 },
      end: { median: 885, likely: 1_260 },
      isLong: false,
    }));

  it('forgets contracts whose stage was over by now, while enough are left', () =>
    expect(forecastOf(way({ spent: spent({ legal: 350 }) }), PAST, null)).toMatchObject({
      contracts: 7,
      stage: { median: 350, likely: 550 },
    }));

  it('keeps all when too few have lasted so long, and says that it is long', () =>
    expect(forecastOf(way({ spent: spent({ legal: 850 }) }), PAST, null)).toMatchObject({
      contracts: 10,
      stage: { median: 0, likely: 0 },
      isLong: true,
    }));

  it('leaves out what is behind or spared', () =>
    expect(forecastOf(way({ gone: ['finance'], always: [] }), PAST, null)!.end).toEqual({ median: 610, likely: 860 }));

  it('counts the signature alone after the stages', () =>
    expect(forecastOf(way({ stage: null, gone: ['legal', 'finance'], always: [], spent: spent({}, 20) }), PAST, null)).toMatchObject({
      stage: null,
      end: { median: 40, likely: 40 },
    }));

  it('asks contracts that had the same stages, and gives none when they are too few', () => {
    const some = PAST.map((one, index) => (index < 6 ? one : { ...one, stages: { legal: one.stages['legal']! } }));
    expect(forecastOf(way(), some, null)!.contracts).toBe(6);
    expect(forecastOf(way(), some.slice(2), null)).toBeNull();
  });

  it('prefers contracts that were asked what the condition will ask', () => {
    const some = PAST.map((one, index) => (index < 5 ? one : { ...one, stages: { legal: one.stages['legal']! } }));
    expect(forecastOf(way({ always: [], now: ['finance'] }), some, null)!.contracts).toBe(5);
    expect(forecastOf(way({ always: [] }), some, null)!.contracts).toBe(10);
  });
});

describe('what the past tells of others', () => {
  it('is nothing by two companies, and one’s own is enough', () => {
    const two = PAST.map((one, index) => ({ ...one, companyId: `company ${index % 2}` }));
    expect(toldPast(two, null)).toEqual([]);
    expect(toldPast(two, 'company 1')).toHaveLength(5);
    expect(toldPast(two.slice(0, 8), 'company 1')).toEqual([]);
    expect(usualOf(two, 'company 3')).toBeNull();
  });
});

describe('a passage', () => {
  const turn = (side: 'supplier' | 'client', stageIndex: number | null, from: number, to: number | null) => ({
    side,
    stageIndex,
    startedAt: minutesLater(from),
    endedAt: to === null ? null : minutesLater(to),
  });
  const stage = (index: number, state: 'passed' | 'skipped' | 'pending') => ({
    index,
    state,
    startedAt: state === 'pending' ? null : START,
  });
  const travelled = {
    submittedAt: minutesLater(30),
    route: aRoute(),
    stages: [stage(0, 'passed'), stage(1, 'skipped')],
    turns: [
      turn('client', null, 0, 30),
      turn('supplier', 0, 30, 90),
      turn('client', 0, 90, 120),
      turn('supplier', 0, 120, 130),
      turn('supplier', null, 130, null),
    ],
  };

  it('stops the clock of a side while the other holds, and begins with the submission', () => {
    const passage = passageOf(travelled, RUSSIAN_CALENDAR, minutesLater(150));
    expect(passage).toMatchObject({ supplier: 90, client: 30 });
    expect(Object.values(passage.stages)).toEqual([70]);
    expect(signingOf(passage)).toBe(20);
  });

  it('is nothing before it', () =>
    expect(passageOf({ ...travelled, submittedAt: null }, RUSSIAN_CALENDAR, minutesLater(150))).toEqual({
      supplier: 0,
      client: 0,
      stages: {},
    }));
});

describe('laws', () => {
  const minutes = fc.integer({ min: 0, max: 10_000 });
  const past = fc.array(
    fc
      .record({ companyId: fc.constantFrom('a', 'b', 'c', 'd'), legal: minutes, finance: minutes, signing: minutes })
      .map((one) => passed(one.companyId, one.legal, one.finance, one.signing)),
    { maxLength: 40 },
  );

  it('of every forecast: nothing before now, likely not before usual, the end not before the stage, never by too few or too few companies', () =>
    fc.assert(
      fc.property(past, minutes, (some, lasted) => {
        const forecast = forecastOf(way({ spent: spent({ legal: lasted }) }), some, 'e');
        if (forecast === null) return toldPast(some, 'e').length === 0;
        const { stage, end, contracts } = forecast;
        return (
          contracts >= FEWEST_CONTRACTS &&
          stage!.median >= 0 &&
          stage!.likely >= stage!.median &&
          end.likely >= end.median &&
          end.median >= stage!.median &&
          end.likely >= stage!.likely
        );
      }),
      RUNS,
    ));

  it('what is told does not depend on the order of the past', () =>
    fc.assert(
      fc.property(past, minutes, (some, lasted) => {
        const at = way({ spent: spent({ legal: lasted }) });
        return JSON.stringify(forecastOf(at, some, 'a')) === JSON.stringify(forecastOf(at, some.toReversed(), 'a'));
      }),
      RUNS,
    ));

  it('the working time of both sides is all working time, however the turns lie', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ side: fc.constantFrom('supplier' as const, 'client' as const), lasts: minutes }), {
          minLength: 1,
          maxLength: 12,
        }),
        (turns) => {
          const starts = turns.map((_, index) => turns.slice(0, index).reduce((sum, one) => sum + one.lasts, 0));
          const all = starts.at(-1)! + turns.at(-1)!.lasts;
          const given = turns.map(({ side, lasts }, index) => ({
            side,
            stageIndex: 0,
            startedAt: minutesLater(starts[index]!),
            endedAt: minutesLater(starts[index]! + lasts),
          }));
          const { supplier, client, stages } = passageOf(
            { submittedAt: START, route: aRoute(), stages: [{ index: 0, state: 'passed', startedAt: START }], turns: given },
            RUSSIAN_CALENDAR,
            minutesLater(all),
          );
          const stage = Object.values(stages)[0]!;
          return supplier + client === workingMinutesBetween(RUSSIAN_CALENDAR, START, minutesLater(all)) && stage === supplier;
        },
      ),
      RUNS,
    ));

  it('quantiles are values between the least and the greatest', () =>
    fc.assert(
      fc.property(fc.array(minutes, { minLength: 1 }), fc.integer({ min: 0, max: 100 }), (values, hundredths) => {
        const [least, greatest] = [Math.min(...values), Math.max(...values)];
        const share = values.filter((one) => one <= percentile(values, hundredths)).length / values.length;
        return (
          share * 100 >= hundredths &&
          median(values) >= least &&
          median(values) <= greatest &&
          values.includes(percentile(values, hundredths))
        );
      }),
      RUNS,
    ));

  it('a promise is kept to its last minute', () => {
    const promised = { days: 1, minutes: 480 };
    expect([promiseLeft(promised, 480), isKept(promised, 480), isKept(promised, 481)]).toEqual([0, true, false]);
    expect(() => median([])).toThrow(RangeError);
    expect(() => percentile([], 50)).toThrow(RangeError);
  });
});
