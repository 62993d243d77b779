import type { ForecastView, PersonView, PositionView, PromiseView, StagePerson, StageView } from '@vizavi/api-types';

/** Positions built with words, for specs and the gallery. */
export const aPerson = (name: string, title: string | null = null, side: PersonView['side'] = 'supplier'): PersonView => ({
  memberId: name,
  name,
  title,
  side,
});

const decided = (name: string, isDecided = false, title: string | null = null): StagePerson => ({
  ...aPerson(name, title),
  decided: isDecided,
  state: isDecided ? 'done' : 'active',
  decision: isDecided ? 'approved' : null,
  decidedAt: null,
  added: false,
  answers: false,
  delegatedFrom: null,
  inPlaceOf: null,
});

export const aStage = (name: string, standing: StageView['standing'], more: Partial<StageView> = {}): StageView => ({
  key: name,
  name: { ru: name, en: name },
  kind: 'legal',
  standing,
  people: [decided('Ольга Петрова', false, 'юрист')],
  startedAt: null,
  passedAt: null,
  tookMinutes: null,
  dueAt: null,
  minutesLeft: null,
  usualMinutes: 480,
  usualFrom: 'median',
  mode: 'any',
  count: null,
  optional: false,
  condition: null,
  skippedBecause: null,
  because: [],
  expected: null,
  changedSince: null,
  earlier: [],
  ...more,
});

export const aForecast = (more: Partial<ForecastView> = {}): ForecastView => ({
  from: 'past',
  contracts: 12,
  stage: { minutes: 480, likelyMinutes: 960, at: '2026-11-23T12:00:00Z', likelyAt: '2026-11-24T12:00:00Z' },
  end: { minutes: 1_920, likelyMinutes: 2_880, at: '2026-11-26T12:00:00Z', likelyAt: '2026-11-30T12:00:00Z' },
  isLong: false,
  ...more,
});

export const aPromise = (more: Partial<PromiseView> = {}): PromiseView => ({
  days: 5,
  minutes: 2_400,
  spentMinutes: 960,
  clientMinutes: 0,
  dueAt: '2026-11-25T12:00:00Z',
  isKept: null,
  ...more,
});

export const aPosition = (more: Partial<PositionView> = {}): PositionView => ({
  state: 'inReview',
  holderSide: 'supplier',
  holders: [aPerson('Ольга Петрова', 'юрист')],
  since: '2026-11-20T09:00:00Z',
  dueAt: '2026-11-23T15:00:00Z',
  minutesLeft: 480,
  stageNumber: 2,
  stageCount: 4,
  stageKind: 'legal',
  next: { ru: 'Согласование с финансами', en: 'Finance approval' },
  verb: 'checks',
  promisedDays: 5,
  forecast: aForecast(),
  promise: aPromise(),
  stages: [
    aStage('Проверка менеджером', 'done', { people: [decided('Антон Белов', true)], passedAt: '2026-11-18T10:00:00Z', tookMinutes: 130 }),
    aStage('Юридическая проверка', 'now', { minutesLeft: 480 }),
    aStage('Согласование с финансами', 'next', { people: [decided('Мария Ким')], usualMinutes: 480 }),
    aStage('Согласование с директором', 'next', { people: [decided('Павел Орлов')], usualMinutes: 960, usualFrom: 'promise' }),
  ],
  ...more,
});

const [manager, legal, finance, director] = aPosition().stages as [StageView, StageView, StageView, StageView];

/** Every state that the position component draws, by its name. */
export const positions: Readonly<Record<string, PositionView>> = {
  near: aPosition(),
  standIn: aPosition({
    holders: [aPerson('Дмитрий Орлов', 'старший юрист')],
    stages: [
      manager,
      { ...legal, people: [{ ...decided('Дмитрий Орлов', false, 'старший юрист'), inPlaceOf: aPerson('Ольга Петрова', 'юрист') }] },
      finance,
      director,
    ],
  }),
  calm: aPosition({ minutesLeft: 1440, stages: [manager, { ...legal, minutesLeft: 1440 }, finance, director] }),
  late: aPosition({ minutesLeft: -960, stages: [manager, { ...legal, standing: 'late', minutesLeft: -960 }, finance, director] }),
  withClient: aPosition({
    state: 'inNegotiation',
    holderSide: 'client',
    verb: 'answers',
    minutesLeft: null,
    forecast: aForecast({ stage: null, end: { minutes: 960, likelyMinutes: 1_920, at: null, likelyAt: null } }),
    promise: aPromise({ dueAt: null }),
    holders: [aPerson('Иван Сергеев', 'менеджер договоров', 'client')],
    stages: [manager, { ...legal, standing: 'onHold' }, finance, director],
  }),
  parallel: aPosition({
    stageNumber: 3,
    verb: 'approves',
    minutesLeft: 200,
    holders: [aPerson('Мария Ким', 'финансы'), aPerson('Олег Вдовин', 'безопасность')],
    stages: [
      manager,
      { ...legal, standing: 'done', passedAt: '2026-11-20T10:00:00Z', tookMinutes: 960 },
      { ...finance, standing: 'now', minutesLeft: 200, people: [decided('Мария Ким'), decided('Олег Вдовин'), decided('Анна Цой', true)] },
      director,
    ],
  }),
  again: aPosition({
    stageNumber: 3,
    verb: 'approves',
    holders: [aPerson('Мария Ким')],
    stages: [manager, { ...legal, standing: 'again' }, { ...finance, standing: 'now', minutesLeft: 60 }, director],
  }),
  returned: aPosition({
    state: 'draft',
    holderSide: 'client',
    verb: 'fills',
    minutesLeft: null,
    stageNumber: null,
    stageCount: null,
    holders: [aPerson('Иван Сергеев', null, 'client')],
    stages: [manager, { ...legal, standing: 'returned' }, finance, director],
  }),
  signing: aPosition({
    state: 'awaitingSignature',
    holderSide: 'client',
    verb: 'signs',
    minutesLeft: null,
    stageNumber: null,
    stageCount: null,
    holders: [aPerson('Елена Рудакова', 'генеральный директор', 'client')],
    stages: [manager, legal, finance, director].map((stage) => ({
      ...stage,
      standing: 'done' as const,
      passedAt: '2026-11-20T10:00:00Z',
      tookMinutes: 300,
    })),
  }),
  executed: aPosition({
    state: 'executed',
    forecast: null,
    promise: aPromise({ spentMinutes: 1_900, clientMinutes: 960, dueAt: null, isKept: true }),
    holderSide: null,
    verb: 'executed',
    minutesLeft: null,
    stageNumber: null,
    stageCount: null,
    holders: [],
    stages: [],
  }),
  declined: aPosition({
    state: 'declined',
    forecast: null,
    promise: null,
    holderSide: null,
    verb: 'declined',
    minutesLeft: null,
    stageNumber: null,
    stageCount: null,
    holders: [],
    stages: [],
  }),
};
