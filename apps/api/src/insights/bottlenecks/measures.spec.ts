import { RUSSIAN_CALENDAR } from '@vizavi/domain';
import type { ClockedDuty } from './duties.query';
import { ageOf, daysOver, dutyDays, spreadOf } from './measures';

const at = (iso: string): Date => new Date(iso);
const NOW = '2026-03-04T06:00:00.000Z';
const duty = (more: Partial<ClockedDuty> = {}): ClockedDuty => ({
  contractId: 'contract',
  memberId: 'lawyer',
  isOpen: false,
  assignedAt: at('2026-03-02T06:00:00Z'),
  decidedAt: at('2026-03-03T06:00:00Z'),
  dueAt: null,
  clockFrom: at('2026-03-02T06:00:00Z'),
  clockMinutes: 480,
  minutes: 480,
  ...more,
});

it.each([
  ['its clock from the first to the decision', duty(), 1],
  [
    'what was used before the clock stood still, and what came after',
    duty({ clockFrom: at('2026-03-03T06:00:00Z'), clockMinutes: 240 }),
    0.5,
  ],
  ['time until now, while it is open', duty({ isOpen: true, decidedAt: null }), 2],
  ['time since it was given, where no clock is known', duty({ clockFrom: null, clockMinutes: null }), 1],
])('counts of a duty %s', (_rule, given, days) => expect(dutyDays(given, RUSSIAN_CALENDAR, NOW).days).toBe(days));

it.each([
  [0, 0],
  [1, 0],
  [1.1, 1],
  [10, 3],
  [10.1, 4],
])('puts %d working days at the age of place %d', (days, place) => expect(ageOf(days)).toBe(place));

it('holds a promise against the supplier’s time alone', () => {
  const kept = { contractId: '', formKey: '', promisedMinutes: 480, passage: { supplier: 720, client: 9_000, stages: {} }, before: false };
  expect(daysOver(kept, RUSSIAN_CALENDAR).days).toBe(0.5);
});

it('spreads nothing as nothing', () => {
  expect(spreadOf([])).toBeNull();
  expect(spreadOf([1, 2, 3, 4].map((days) => ({ contractId: '', days })))).toEqual({ count: 4, median: 2.5, ninetieth: 4 });
});
