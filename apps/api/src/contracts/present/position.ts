import type { PositionView } from '@vizavi/api-types';
import {
  activeAssignments,
  currentStage,
  sureNext,
  workingMinutesBetween,
  type Bilingual,
  type Contract,
  type Stage,
} from '@vizavi/domain';
import { forecastView, promiseView } from './forecast-view';
import { stageView, type Moment } from './stage-view';

/** What the answer line is told from: a whole contract has it, and so has the contract's own row in a list. */
export interface Standpoint {
  readonly state: Contract['state'];
  readonly holder: Contract['holder'];
  readonly stage: Pick<Stage, 'kind' | 'shownAs'> | null;
  readonly stageIndex: number | null;
  readonly stageCount: number | null;
  readonly next: Bilingual | null;
  readonly dueAt: string | null;
}

const DIRECT: Partial<Record<Contract['state'], PositionView['verb']>> = {
  draft: 'fills',
  inNegotiation: 'answers',
  awaitingSignature: 'signs',
  executed: 'executed',
  declined: 'declined',
  withdrawn: 'withdrawn',
  terminated: 'terminated',
};

const verbOf = ({ state, stage }: Standpoint): PositionView['verb'] =>
  DIRECT[state] ?? (['manager', 'legal'].includes(stage?.kind ?? '') ? 'checks' : 'approves');

/** The nearest deadline of those who hold the contract now. */
const dueAtOf = (contract: Contract): string | null =>
  contract.state === 'inReview'
    ? (activeAssignments(contract)
        .flatMap((one) => one.dueAt ?? [])
        .sort()[0] ?? null)
    : null;

const nextOf = (contract: Contract): Bilingual | null => {
  const index = sureNext(contract);
  return index === null ? null : contract.route!.stages[index]!.name;
};

const standpointOf = (contract: Contract): Standpoint => ({
  state: contract.state,
  holder: contract.holder,
  stage: currentStage(contract),
  stageIndex: contract.stageIndex,
  stageCount: contract.route?.stages.length ?? null,
  next: nextOf(contract),
  dueAt: dueAtOf(contract),
});

/** The compact position of rows and cards: whose hands, which stage, until when; no list of stages. Pure. */
export function answerLine(at: Standpoint, { people, calendar, now }: Pick<Moment, 'people' | 'calendar' | 'now'>): PositionView {
  return {
    state: at.state,
    holderSide: at.holder?.side ?? null,
    holders: (at.holder?.memberIds ?? []).map((id) => people.view(id, at.stage)),
    since: at.holder?.since ?? null,
    dueAt: at.dueAt,
    minutesLeft: at.dueAt === null ? null : workingMinutesBetween(calendar, now, at.dueAt),
    stageNumber: at.stageIndex === null ? null : at.stageIndex + 1,
    stageCount: at.stageCount,
    stageKind: at.stage?.kind ?? null,
    next: at.next,
    verb: verbOf(at),
    stages: [],
    promisedDays: null,
    forecast: null,
    promise: null,
  };
}

/** Where the contract is: derived from its state by this one function for every screen. Pure. */
export function positionOf(contract: Contract, moment: Moment, promisedDays: number | null = null): PositionView {
  const stages = contract.stages.map((progress) => {
    const dueAt = progress.state === 'current' ? dueAtOf(contract) : null;
    return stageView(contract, progress, contract.route!.stages[progress.index]!, dueAt, moment);
  });
  return {
    ...answerLine(standpointOf(contract), moment),
    stages,
    promisedDays,
    forecast: forecastView(contract, moment, moment.past, new Map(stages.map((one) => [one.key, one.expected]))),
    promise: promiseView(contract, moment),
  };
}
