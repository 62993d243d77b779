import {
  FUNNEL_STANDINGS,
  type BottlenecksView,
  type FunnelCell,
  type FunnelView,
  type InsightsView,
  type OutlookView,
} from '@vizavi/api-types';
import { monthName, shortDate, type Say, type WordKey } from '@vizavi/words';

export type Cell = string | number | null;

/** One sheet of the figures: headings and rows, as plain values. */
export interface FigureSheet {
  readonly name: WordKey;
  readonly headings: readonly WordKey[];
  /** Headings that are no words: currencies. */
  readonly more: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface Figures {
  readonly insights: InsightsView;
  readonly bottlenecks: BottlenecksView;
  readonly funnel: FunnelView;
  readonly outlook: OutlookView;
}

/** Everything that the board shows as figures, sheet by sheet, in the reader's words. Pure. */
export function figureSheets({ insights, bottlenecks, funnel, outlook }: Figures, say: Say): readonly FigureSheet[] {
  return [
    numbers(insights, say),
    funnelSheet(funnel, say),
    outlookSheet(outlook, say),
    stages(insights, say),
    ...whoAndHow(bottlenecks, say),
  ];
}

const sheet = (name: WordKey, headings: readonly WordKey[], rows: FigureSheet['rows'], more: readonly string[] = []): FigureSheet => ({
  name,
  headings,
  more,
  rows,
});

const numbers = (view: InsightsView, say: Say): FigureSheet =>
  sheet(
    'board.numbers',
    ['bottlenecks.figure', 'bottlenecks.value', 'bottlenecks.valueBefore'],
    [
      [say('bottlenecks.spanDays', { days: view.days }), null, null],
      [say('board.inWork'), view.inWork, view.inWorkBefore],
      [say('board.overdue'), view.overdue, view.overdueBefore],
      [say('board.medianDays'), view.medianDaysToExecute, view.medianDaysToExecuteBefore],
      [say('board.finished'), view.executed, view.executedBefore],
      [say('board.executedMonth'), view.executedThisMonth, view.executedLastMonth],
    ],
  );

const currenciesOf = (cells: readonly FunnelCell[]): readonly string[] =>
  [...new Set(cells.flatMap(({ sums }) => Object.keys(sums)))].sort();

const sumsIn = ({ sums }: FunnelCell, currencies: readonly string[]): readonly Cell[] =>
  currencies.map((currency) => (sums[currency] === undefined ? null : Number(sums[currency])));

function funnelSheet({ months }: FunnelView, say: Say): FigureSheet {
  const currencies = currenciesOf(months.flatMap(({ standings }) => Object.values(standings)));
  const rows = months.flatMap(({ month, standings, yearBefore }) =>
    FUNNEL_STANDINGS.map((standing): readonly Cell[] => [
      monthName(say, month),
      say('bottlenecks.standings', { standing }),
      standings[standing].count,
      yearBefore[standing].count,
      ...sumsIn(standings[standing], currencies),
    ]),
  );
  const headings = ['bottlenecks.month', 'bottlenecks.standing', 'bottlenecks.count', 'bottlenecks.yearBefore'] as const;
  return sheet('bottlenecks.funnel', headings, rows, currencies);
}

const NAMED_BUCKETS: Readonly<Record<string, WordKey>> = {
  later: 'bottlenecks.outlookLater',
  afterClient: 'bottlenecks.outlookAfterClient',
  unknown: 'bottlenecks.outlookUnknown',
};

function outlookSheet({ buckets }: OutlookView, say: Say): FigureSheet {
  const currencies = currenciesOf(buckets);
  const nameOf = (bucket: string): string =>
    NAMED_BUCKETS[bucket]
      ? say(NAMED_BUCKETS[bucket])
      : say('bottlenecks.outlookWeek', { week: shortDate(say, new Date(`${bucket}T00:00:00`)) });
  return sheet(
    'bottlenecks.outlook',
    ['bottlenecks.week', 'bottlenecks.count', 'bottlenecks.outlookBeyond'],
    buckets.map((one) => [nameOf(one.bucket), one.count, one.beyondPromise, ...sumsIn(one, currencies)]),
    currencies,
  );
}

const stages = ({ stageDays }: InsightsView, say: Say): FigureSheet =>
  sheet(
    'bottlenecks.stages',
    ['board.stage', 'board.median', 'board.ninetieth', 'board.stageCount', 'bottlenecks.medianBefore', 'bottlenecks.countBefore'],
    stageDays.map((one) => [say(`position.${one.kind}`), one.median, one.ninetieth, one.count, one.medianBefore, one.countBefore]),
  );

const whoAndHow = ({ people, ages, promises }: BottlenecksView, say: Say): readonly FigureSheet[] => [
  sheet(
    'bottlenecks.people',
    [
      'bottlenecks.person',
      'board.median',
      'board.ninetieth',
      'bottlenecks.decided',
      'bottlenecks.medianBefore',
      'bottlenecks.decidedBefore',
      'bottlenecks.open',
      'bottlenecks.late',
    ],
    people.map((one) => [one.person.name, one.median, one.ninetieth, one.decided, one.medianBefore, one.decidedBefore, one.open, one.late]),
  ),
  sheet(
    'bottlenecks.ages',
    ['bottlenecks.age', 'bottlenecks.atSupplier', 'bottlenecks.atClient', 'bottlenecks.supplierBefore', 'bottlenecks.clientBefore'],
    ages.map((one, place) => [
      one.upTo === null ? say('bottlenecks.ageOver', { days: ages[place - 1]?.upTo ?? 0 }) : say('bottlenecks.ageUpTo', { days: one.upTo }),
      one.supplier,
      one.client,
      one.supplierBefore,
      one.clientBefore,
    ]),
  ),
  sheet(
    'bottlenecks.promises',
    ['bottlenecks.form', 'board.finished', 'bottlenecks.kept', 'bottlenecks.before', 'bottlenecks.keptBefore', 'bottlenecks.over'],
    promises.map((one) => [one.form.name[say.language], one.executed, one.kept, one.executedBefore, one.keptBefore, one.medianOver]),
  ),
];
