import { bucketOf } from './bucket';

const MOSCOW = { zone: 'Europe/Moscow' };
const NOW = '2026-03-03T20:30:00.000Z';

it.each([
  ['a minute ago is overdue', '2026-03-03T20:29:00.000Z', 'overdue'],
  ['the end of the supplier’s day is today', '2026-03-03T20:59:00.000Z', 'today'],
  ['the supplier’s midnight is tomorrow, though it is the same day in UTC', '2026-03-03T21:00:00.000Z', 'next'],
  ['a week later is next', '2026-03-10T12:00:00.000Z', 'next'],
  ['a clock that stands still is with the client', null, 'withClient'],
])('%s', (_, dueAt, bucket) => expect(bucketOf(dueAt, NOW, MOSCOW)).toBe(bucket));

it.each(['asking', 'waiting'] as const)('a duty that is %s is with a colleague, whatever its deadline was', (state) =>
  expect(bucketOf('2026-03-03T20:29:00.000Z', NOW, MOSCOW, state)).toBe('withColleague'),
);
