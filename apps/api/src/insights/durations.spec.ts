import { RUSSIAN_CALENDAR, type StageKind } from '@vizavi/domain';
import { durationsOf } from './durations';

/** So many working hours from a Monday morning, eight a day. */
const took = (kind: StageKind | null, days: number, before = false) => ({
  kind,
  before,
  startedAt: new Date('2026-03-02T06:00:00Z'),
  passedAt: new Date(Date.parse('2026-03-02T06:00:00Z') + days * 86_400_000),
});

it('knows nothing of nothing', () =>
  expect(durationsOf([], RUSSIAN_CALENDAR)).toEqual({ medianDaysToExecute: null, medianDaysToExecuteBefore: null, stageDays: [] }));

it('takes the middle of the ways, this stretch’s and the one’s before', () => {
  const ways = [took(null, 1), took(null, 2), took(null, 3), took(null, 1, true), took(null, 2, true)];
  expect(durationsOf(ways, RUSSIAN_CALENDAR)).toMatchObject({ medianDaysToExecute: 2, medianDaysToExecuteBefore: 1.5 });
});

it('leaves a weekend out', () => expect(durationsOf([took(null, 7)], RUSSIAN_CALENDAR).medianDaysToExecute).toBe(5));

it('tells each kind of stage by its median and its ninetieth hundredth, in the order of the kinds', () => {
  const legal = [1, 1, 1, 1, 1, 1, 1, 1, 2, 3].map((days) => took('legal', days));
  const { stageDays } = durationsOf([took('director', 1), ...legal], RUSSIAN_CALENDAR);
  expect(stageDays).toEqual([
    { kind: 'legal', median: 1, ninetieth: 2, count: 10 },
    { kind: 'director', median: 1, ninetieth: 1, count: 1 },
  ]);
});
