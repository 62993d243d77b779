import type { ExpectedView, ForecastView, PromiseView } from '@vizavi/api-types';
import {
  addWorkingMinutes,
  forecastOf,
  isFinal,
  isKept,
  passageOf,
  promiseLeft,
  type Contract,
  type Expected,
  type Passage,
  type PastPassage,
  type StageProgress,
  type Way,
} from '@vizavi/domain';
import type { WorkingMoment } from './moment.query';

/** As much of a contract as its forecast is told from: a whole contract has it, and so has its row with its turns and stages. */
export type Travelling = Pick<Contract, 'state' | 'clientCompanyId' | 'submittedAt' | 'promised' | 'passage' | 'route' | 'stageIndex'> & {
  readonly stages: readonly Pick<StageProgress, 'index' | 'state' | 'startedAt'>[];
  readonly turns: readonly Pick<Contract['turns'][number], 'side' | 'stageIndex' | 'startedAt' | 'endedAt'>[];
  readonly holder: Pick<NonNullable<Contract['holder']>, 'side'> | null;
};

/** What the conditions of the stages ahead say as things are, by the key of the stage; a stage that is not named is not known. */
export type Ahead = ReadonlyMap<string, 'asked' | 'skipped' | null>;

/** Whose time it has taken so far, or took in the end. */
const spentBy = (contract: Travelling, { calendar, now }: WorkingMoment): Passage => contract.passage ?? passageOf(contract, calendar, now);

const runs = (contract: Travelling): boolean => contract.holder?.side === 'supplier';

function wayOf(contract: Travelling, spent: Passage, ahead: Ahead): Way {
  const stages = contract.route?.stages ?? [];
  const keysOf = (which: (progress: Travelling['stages'][number]) => boolean): readonly string[] =>
    contract.stages.filter(which).map(({ index }) => stages[index]!.key);
  const isAhead = ({ state, index }: Travelling['stages'][number]): boolean =>
    (state === 'pending' || state === 'again') && index !== contract.stageIndex;
  const spared = (index: number): boolean => ahead.get(stages[index]!.key) === 'skipped';
  const isSure = ({ index }: Travelling['stages'][number]): boolean => stages[index]!.condition === null && !stages[index]!.optional;
  return {
    spent,
    stage: contract.stageIndex === null ? null : stages[contract.stageIndex]!.key,
    gone: keysOf((one) => one.state === 'passed' || one.state === 'skipped' || (isAhead(one) && spared(one.index))),
    always: keysOf((one) => isAhead(one) && isSure(one)),
    now: keysOf((one) => isAhead(one) && !isSure(one) && ahead.get(stages[one.index]!.key) === 'asked'),
  };
}

/** When to expect the next stage and the end: by the past, or else as promised; null before the submission and after the end. Pure. */
export function forecastView(
  contract: Travelling,
  moment: WorkingMoment,
  past: readonly PastPassage[],
  ahead: Ahead = new Map(),
): ForecastView | null {
  if (contract.submittedAt === null || isFinal(contract.state)) return null;
  const spent = spentBy(contract, moment);
  const forecast = forecastOf(wayOf(contract, spent, ahead), past, contract.clientCompanyId);
  const view = (expected: Expected): ExpectedView => expectedView(expected, runs(contract), moment);
  if (forecast)
    return {
      from: 'past',
      contracts: forecast.contracts,
      stage: forecast.stage && !forecast.isLong ? view(forecast.stage) : null,
      end: view(forecast.end),
      isLong: forecast.isLong,
    };
  if (!contract.promised) return null;
  const left = Math.max(0, promiseLeft(contract.promised, spent.supplier));
  return { from: 'promise', contracts: 0, stage: null, end: view({ median: left, likely: left }), isLong: false };
}

/** No day can be named while the client holds: the supplier's time begins with the answer. Nothing is expected before the next working minute. */
function expectedView({ median, likely }: Expected, isRunning: boolean, { calendar, now }: WorkingMoment): ExpectedView {
  const at = (minutes: number): string | null => (isRunning ? addWorkingMinutes(calendar, now, Math.max(1, minutes)) : null);
  return { minutes: median, likelyMinutes: likely, at: at(median), likelyAt: at(likely) };
}

/** What was promised against what it takes of the supplier's time, or took; null where nothing was promised. Pure. */
export function promiseView(contract: Travelling, moment: WorkingMoment): PromiseView | null {
  const { promised } = contract;
  const isEnded = isFinal(contract.state);
  if (!promised || (isEnded && !contract.passage)) return null;
  const spent = spentBy(contract, moment);
  const left = promiseLeft(promised, spent.supplier);
  return {
    days: promised.days,
    minutes: promised.minutes,
    spentMinutes: spent.supplier,
    clientMinutes: spent.client,
    dueAt: !isEnded && runs(contract) ? addWorkingMinutes(moment.calendar, moment.now, left) : null,
    isKept: isEnded ? isKept(promised, spent.supplier) : left < 0 ? false : null,
  };
}
