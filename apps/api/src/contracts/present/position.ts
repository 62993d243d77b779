import type { PositionView, StageStanding, StageView } from '@vizavi/api-types';
import {
  activeAssignments,
  currentStage,
  workingMinutesBetween,
  type Assignment,
  type Bilingual,
  type Contract,
  type Stage,
  type StageProgress,
  type WorkingCalendar,
} from '@vizavi/domain';
import type { People } from './people';

/** Working minutes that a stage usually takes, by its key; a stage that is not named falls back to the route's promise. */
export type UsualTimes = ReadonlyMap<string, number>;

export interface Moment {
  readonly now: string;
  readonly calendar: WorkingCalendar;
  readonly people: People;
  readonly usual: UsualTimes;
}

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

const standpointOf = (contract: Contract): Standpoint => ({
  state: contract.state,
  holder: contract.holder,
  stage: currentStage(contract),
  stageIndex: contract.stageIndex,
  stageCount: contract.route?.stages.length ?? null,
  next: contract.stageIndex === null ? null : (contract.route?.stages[contract.stageIndex + 1]?.name ?? null),
  dueAt: dueAtOf(contract),
});

/** The compact position of rows and cards: whose hands, which stage, until when; no list of stages. Pure. */
export function answerLine(at: Standpoint, { people, calendar, now }: Omit<Moment, 'usual'>): PositionView {
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
  };
}

/** Where the contract is: derived from its state by this one function for every screen. Pure. */
export const positionOf = (contract: Contract, moment: Moment, promisedDays: number | null = null): PositionView => ({
  ...answerLine(standpointOf(contract), moment),
  stages: contract.stages.map((progress) => stageView(contract, progress, contract.route!.stages[progress.index]!, moment)),
  promisedDays,
});

function stageView(contract: Contract, progress: StageProgress, stage: Stage, moment: Moment): StageView {
  const here = contract.assignments.filter(
    (one) => one.stageIndex === progress.index && one.state !== 'cancelled' && isOfThisRun(one, progress),
  );
  const dueAt = progress.state === 'current' ? dueAtOf(contract) : null;
  const usual = moment.usual.get(stage.key);
  return {
    key: stage.key,
    name: stage.name,
    kind: stage.kind,
    standing: standingOf(contract, progress, dueAt, moment.now),
    people: here.map((one) => ({ ...moment.people.view(one.memberId, stage), decided: one.state === 'done' })),
    startedAt: progress.startedAt,
    passedAt: progress.passedAt,
    tookMinutes:
      progress.passedAt && progress.startedAt ? workingMinutesBetween(moment.calendar, progress.startedAt, progress.passedAt) : null,
    dueAt,
    minutesLeft: dueAt === null ? null : workingMinutesBetween(moment.calendar, moment.now, dueAt),
    usualMinutes: usual ?? stage.hours * 60,
    usualFrom: usual === undefined ? 'promise' : 'median',
  };
}

/** A stage that was asked again shows the people of its latest run. */
const isOfThisRun = (one: Assignment, progress: StageProgress): boolean =>
  progress.startedAt === null || one.assignedAt >= progress.startedAt;

function standingOf(contract: Contract, progress: StageProgress, dueAt: string | null, now: string): StageStanding {
  switch (progress.state) {
    case 'passed':
      return 'done';
    case 'pending':
      return 'next';
    case 'again':
      return progress.returnedAt === null ? 'again' : 'returned';
    case 'current':
      if (contract.state === 'inNegotiation') return 'onHold';
      return dueAt !== null && dueAt < now ? 'late' : 'now';
  }
}
