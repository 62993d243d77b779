import { addWorkingMinutes, fullDayMinutes, isWorking, RUSSIAN_CALENDAR, workingMinutesBetween, type WorkingCalendar } from '.';

const MOSCOW = RUSSIAN_CALENDAR;
const BERLIN: WorkingCalendar = { ...MOSCOW, zone: 'Europe/Berlin' };
const SATURDAYS: WorkingCalendar = {
  ...MOSCOW,
  years: {
    2027: { year: 2027, source: 'official', daysOff: ['2027-11-05'], workingDays: ['2027-11-13', '2027-03-14'], shortDays: ['2027-11-13'] },
  },
};

const utc = (moscow: string): string => new Date(`${moscow}:00+03:00`).toISOString();

describe('adding working minutes', () => {
  test.each([
    ['an hour in the morning', '2026-11-23T10:00', 60, '2026-11-23T11:00'],
    ['across the break', '2026-11-23T12:30', 60, '2026-11-23T14:30'],
    ['to the break', '2026-11-23T12:30', 30, '2026-11-23T13:00'],
    ['from within the break', '2026-11-23T13:20', 10, '2026-11-23T14:10'],
    ['a whole day ends the same evening', '2026-11-23T09:00', 480, '2026-11-23T18:00'],
    ['one minute more is next morning', '2026-11-23T09:00', 481, '2026-11-24T09:01'],
    ['written in the evening, counted from morning', '2026-11-23T21:40', 60, '2026-11-24T10:00'],
    ['before the day begins', '2026-11-23T06:00', 60, '2026-11-23T10:00'],
    ['over a weekend', '2026-11-20T17:00', 120, '2026-11-23T10:00'],
    ['from a Sunday', '2026-11-22T11:34', 480, '2026-11-23T18:00'],
    ['eve of a holiday is an hour shorter', '2026-11-03T16:00', 120, '2026-11-05T10:00'],
    ['over the New Year of 2027', '2026-12-30T17:00', 120, '2027-01-11T10:00'],
    ['over the May holidays', '2026-04-30T16:00', 120, '2026-05-04T10:00'],
    ['nothing keeps the moment', '2026-11-22T11:34', 0, '2026-11-22T11:34'],
    ['back within a day', '2026-11-23T15:00', -120, '2026-11-23T12:00'],
    ['back over a weekend', '2026-11-23T10:00', -120, '2026-11-20T17:00'],
    ['back to the first minute of a day', '2026-11-23T10:00', -60, '2026-11-23T09:00'],
    ['back from a night', '2026-11-23T03:00', -60, '2026-11-20T17:00'],
    ['a week of 40 hours', '2026-11-23T09:00', 2400, '2026-11-27T18:00'],
  ])('%s', (_name, from, minutes, to) => expect(addWorkingMinutes(MOSCOW, utc(from), minutes)).toBe(utc(to)));

  test('seconds are dropped', () => expect(addWorkingMinutes(MOSCOW, '2026-11-23T07:00:59.999Z', 60)).toBe('2026-11-23T08:00:00.000Z'));
  test('a moment may be written with any offset', () =>
    expect(addWorkingMinutes(MOSCOW, '2026-11-23T00:30:00-07:00', 60)).toBe('2026-11-23T08:30:00.000Z'));
  test('a working Saturday and Sunday, and a free Friday', () => {
    expect(addWorkingMinutes(SATURDAYS, utc('2027-11-12T17:00'), 120)).toBe(utc('2027-11-13T10:00'));
    expect(addWorkingMinutes(SATURDAYS, utc('2027-11-13T16:00'), 120)).toBe(utc('2027-11-15T10:00'));
    expect(addWorkingMinutes(SATURDAYS, utc('2027-03-12T17:00'), 120)).toBe(utc('2027-03-14T10:00'));
    expect(addWorkingMinutes(SATURDAYS, utc('2027-11-04T17:00'), 120)).toBe(utc('2027-11-08T10:00'));
  });
  test('the leap day is an ordinary Tuesday', () => expect(isWorking(MOSCOW, utc('2028-02-29T10:00'))).toBe(true));
  test('nine in Berlin is eight o’clock UTC in winter and seven in summer', () => {
    expect(addWorkingMinutes(BERLIN, '2026-03-27T16:00:00Z', 120)).toBe('2026-03-30T08:00:00.000Z');
    expect(addWorkingMinutes(BERLIN, '2026-10-23T15:00:00Z', 120)).toBe('2026-10-26T09:00:00.000Z');
  });
  test('Moscow gave up changing clocks, years before count as they were', () => {
    expect(isWorking(MOSCOW, '2010-07-01T05:00:00Z')).toBe(true);
    expect(isWorking(MOSCOW, '2026-07-01T05:00:00Z')).toBe(false);
  });
  test('ten years ahead', () => {
    const due = addWorkingMinutes(MOSCOW, utc('2026-11-23T09:00'), 10 * 247 * 480);
    expect(due > '2036-10-01' && due < '2037-01-01').toBe(true);
    expect(workingMinutesBetween(MOSCOW, utc('2026-11-23T09:00'), due)).toBe(10 * 247 * 480);
  });
  test.each([
    ['no moment', () => addWorkingMinutes(MOSCOW, 'tomorrow', 5)],
    ['half a minute', () => addWorkingMinutes(MOSCOW, '2026-11-23T07:00:00Z', 0.5)],
    ['a calendar that never works', () => addWorkingMinutes({ ...MOSCOW, dayStart: 600, dayEnd: 600 }, '2026-11-23T07:00:00Z', 5)],
    ['a calendar that never worked', () => addWorkingMinutes({ ...MOSCOW, dayStart: 600, dayEnd: 600 }, '2026-11-23T07:00:00Z', -5)],
  ])('%s is refused', (_name, act) => expect(act).toThrow(RangeError));
});

describe('when it is working time', () => {
  test.each([
    ['2026-11-23T08:59', false],
    ['2026-11-23T09:00', true],
    ['2026-11-23T12:59', true],
    ['2026-11-23T13:00', false],
    ['2026-11-23T14:00', true],
    ['2026-11-23T17:59', true],
    ['2026-11-23T18:00', false],
    ['2026-11-22T10:00', false],
    ['2026-11-03T16:59', true],
    ['2026-11-03T17:00', false],
    ['2026-01-09T10:00', false],
    ['2026-12-31T10:00', false],
  ])('%s: %s', (at, working) => expect(isWorking(MOSCOW, utc(at))).toBe(working));
  test('a full day has eight hours', () => expect(fullDayMinutes(MOSCOW)).toBe(480));
  test('a day that Samoa skipped is not worked twice', () => {
    const samoa = { ...MOSCOW, zone: 'Pacific/Apia' };
    expect(workingMinutesBetween(samoa, '2011-12-29T12:00:00Z', '2011-12-31T12:00:00Z')).toBe(480);
  });
});
