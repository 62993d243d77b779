import { speaker } from '@vizavi/words';
import { aForecast, aPromise } from './a-position';
import { forecastBasis, forecastLines } from './forecast-words';

const say = speaker('ru');
const NOW = new Date('2026-11-20T09:00:00Z');
const lines = (...given: [ReturnType<typeof aForecast> | null, ReturnType<typeof aPromise> | null]) =>
  forecastLines(say, ...given, NOW).map(({ key, text, tone }) => [key, text, tone]);

describe('words of a forecast', () => {
  it('name the usual day and the one that eight of ten do not exceed, beside the promise', () =>
    expect(lines(aForecast(), aPromise())).toEqual([
      ['stage', 'обычно к 23 ноября, в 8 из 10 случаев не позже 24 ноября', 'calm'],
      ['end', 'обычно к 26 ноября, в 8 из 10 случаев не позже 30 ноября', 'calm'],
      ['promise', '5 рабочих дней, у поставщика прошло 2 рабочих дня', 'calm'],
    ]));

  it('name no day while the client holds, and round up', () => {
    const end = { minutes: 500, likelyMinutes: 1_000, at: null, likelyAt: null };
    expect(lines(aForecast({ stage: null, end }), null)).toEqual([
      ['end', 'после ответа клиента обычно ещё 2 рабочих дня, в 8 из 10 случаев не больше: 3 рабочих дня', 'calm'],
    ]);
  });

  it('call a promise a promise', () => {
    const forecast = aForecast({ from: 'promise', contracts: 0, stage: null });
    expect(lines(forecast, null)).toEqual([['end', 'обещано к 26 ноября', 'calm']]);
    expect(forecastBasis(say, forecast, null)).toContain('показано обещание');
    expect(forecastBasis(say, aForecast(), null)).toContain('Прогноз по 12 подписанным договорам');
  });

  it.each([
    [{ spentMinutes: 1_920, isKept: true }, '5 рабочих дней, ушло 4 рабочих дня: в срок', 'good'],
    [{ spentMinutes: 3_360, isKept: false }, '5 рабочих дней, ушло 7 рабочих дней: на 2 рабочих дня дольше', 'late'],
  ])('hold a promise against fact afterwards: %o', (more, text, tone) =>
    expect(lines(null, aPromise({ dueAt: null, ...more }))).toEqual([['promise', text, tone]]),
  );
});
