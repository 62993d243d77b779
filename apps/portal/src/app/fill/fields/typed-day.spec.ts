import { dayShown, readDay, typeDay } from './typed-day';

const type = (keys: string): string => [...keys].reduce((text, key) => typeDay(text + key, text), '');

describe('a day while it is typed', () => {
  it.each([
    ['22112026', '22.11.2026'],
    ['1.2.2026', '01.02.2026'],
    ['01/02/26', '01.02.26'],
    ['2', '2'],
    ['22', '22.'],
  ])('%s becomes %s', (keys, text) => {
    expect(type(keys)).toBe(text);
  });

  it('adds nothing while the person deletes', () => {
    expect(typeDay('22', '22.')).toBe('22');
  });
});

describe('a day that was written', () => {
  it.each([
    ['22.11.2026', '2026-11-22'],
    ['1.2.26', '2026-02-01'],
    ['01/02/2026', '2026-02-01'],
    ['2026-02-01', '2026-02-01'],
    ['1.2.2026 г.', '2026-02-01'],
    ['31.02.2026', null],
    ['завтра', null],
  ])('%s is %s', (text, day) => {
    expect(readDay(text)).toBe(day);
  });

  it('is shown as people write it, and as it is while unfinished', () => {
    expect(dayShown('2026-02-01')).toBe('01.02.2026');
    expect(dayShown('22.11.')).toBe('22.11.');
  });
});
