import { NO_STAFF, type Staff } from '../substitution';
import type { Assignment } from '../approval/assignment';
import type { Candidate, AssigneeRule } from '../approval/assignee-rule';
import type { CandidatesByStage, Route } from '../approval/route';
import type { WorkingCalendar } from '../deadline';
import type { Actor } from '../people/actor';
import { isRefusal, type Refusal } from '../refusal';
import type { ClauseType, DealType } from '../template/form';
import type { CommandOf, Context, ContractCommand } from './command';
import { activeAssignments, type Contract, type Deal, type StageState } from './contract';
import { decide } from './decide';
import { evolve, evolveAll } from './evolve';

/** A deal that is supposed, with everything that the act would look up for a real one. */
export interface Supposed {
  /** Who stands in for whom and works when; left out: everybody is there, in the company's hours. */
  readonly staff?: Staff;
  readonly hours?: Context['hours'];
  readonly tenantId: string;
  /** When the client submits. */
  readonly now: string;
  readonly calendar: WorkingCalendar;
  readonly candidates: CandidatesByStage;
  readonly deal: Deal;
  readonly paymentDays: string | null;
  readonly dealType: DealType;
  readonly formKey: string;
  readonly clientCompanyId: string;
  readonly clientSegment: string | null;
  readonly touched: readonly ClauseType[];
  readonly accountManagerId: string | null;
}

/** One person's part: from when, until when at the latest. */
export interface SimulatedDuty {
  readonly memberId: string;
  readonly groupId: string | null;
  readonly order: number;
  readonly from: string;
  readonly dueAt: string;
}

export interface SimulatedStage {
  readonly index: number;
  readonly key: string;
  readonly state: StageState;
  readonly startsAt: string | null;
  /** When it is passed if everybody takes all the time that they have. */
  readonly endsAt: string | null;
  readonly duties: readonly SimulatedDuty[];
}

/** What a route would do with a deal in which everybody approves at the last minute. */
export interface Simulation {
  readonly stages: readonly SimulatedStage[];
  readonly startsAt: string;
  /** When the signatures are awaited; null when it does not come so far. */
  readonly endsAt: string | null;
  /** Why it stops, and at which stage. */
  readonly stopped: Refusal | null;
}

const TEXT = 'supposed';
/** Nobody approves so often; a route that does not end is a fault of ours, not an endless loop. */
const MOST_APPROVALS = 1_000;

/** Runs a deal through a route by the same `decide` and `evolve` as every contract: submitted now, then approved by each at their deadline. Pure. */
export function simulate(route: Route, supposed: Supposed): Simulation {
  let contract = supposedDraft(supposed);
  let stopped = step({ type: 'submit' }, clientOf(supposed), supposed.now);
  for (let count = 0; !stopped && contract.state === 'inReview'; count += 1) {
    if (count > MOST_APPROVALS) throw new Error('A supposed deal does not come to an end');
    const next = soonest(activeAssignments(contract));
    stopped = step({ type: 'approve', revisionHash: TEXT }, memberOf(supposed, next.memberId), next.dueAt!);
  }
  return { stages: stagesOf(route, contract), startsAt: supposed.now, endsAt: stopped ? null : contract.holder!.since, stopped };

  function step(command: ContractCommand, actor: Actor, now: string): Refusal | null {
    const facts = decide(contract, command, contextOf(route, supposed, contract, actor, now));
    if (isRefusal(facts)) return facts;
    contract = evolveAll(contract, facts);
    return null;
  }
}

/** The draft with which a supposed deal begins; the rules of a route look for people by it. */
export function supposedDraft(supposed: Omit<Supposed, 'candidates'>): Contract {
  const whole = { ...supposed, candidates: {} };
  const drafted = decide(null, started(whole), contextOf(null, whole, null, clientOf(whole), supposed.now));
  if (isRefusal(drafted)) throw new Error(`A supposed draft was refused: ${drafted.refused}`);
  return evolveAll(evolve(null, drafted[0]!), drafted.slice(1));
}

const soonest = (active: readonly Assignment[]): Assignment =>
  active.reduce((first, one) => (one.dueAt! < first.dueAt! || (one.dueAt === first.dueAt && one.order < first.order) ? one : first));

const started = ({ formKey, dealType, clientCompanyId }: Supposed): CommandOf<'start'> => ({
  type: 'start',
  contractId: TEXT,
  clientCompanyId,
  templateVersionId: TEXT,
  formKey,
  dealType,
  language: 'ru',
  title: '',
  base: null,
  copiedFrom: null,
});

const memberOf = ({ tenantId }: Supposed, memberId: string): Actor => ({
  kind: 'member',
  tenantId,
  memberId,
  personId: '',
  side: 'supplier',
  roles: [],
  clientCompanyId: null,
  groupIds: [],
});

const clientOf = (supposed: Supposed): Actor => ({
  ...memberOf(supposed, 'client'),
  side: 'client',
  clientCompanyId: supposed.clientCompanyId,
});

const MOST_NEW_IDS = 256;

function contextOf(route: Route | null, supposed: Supposed, contract: Contract | null, actor: Actor, now: string): Context {
  const { calendar, deal, touched, accountManagerId, paymentDays, clientSegment } = supposed;
  const used = contract?.assignments.length ?? 0;
  return {
    actor,
    now,
    newIds: Array.from({ length: MOST_NEW_IDS }, (_, index) => `${TEXT} ${used}/${index}`),
    calendar,
    route,
    candidates: contract && route ? asThen(route, supposed.candidates, contract) : {},
    takers: [],
    staff: supposed.staff ?? NO_STAFF,
    hours: supposed.hours ?? {},
    textOutcome: { folded: null, revisionHash: TEXT, proposal: null, touched, overlaps: false },
    clientManagerIds: ['client'],
    clientSignatoryIds: ['client'],
    supplierSignatoryIds: [],
    accountManagerId,
    assignableIds: [],
    mentionable: [],
    number: TEXT,
    deal,
    paymentDays,
    clientSegment,
    promisedDays: null,
    answerFaults: 0,
    agreementVersion: null,
  };
}

/** Whom the rules find later on the way: the deal itself has by then asked some of them. */
function asThen(route: Route, candidates: CandidatesByStage, contract: Contract): CandidatesByStage {
  const open = (memberId: string): number =>
    contract.assignments.filter((one) => one.memberId === memberId && one.state === 'active').length;
  const then = (one: Candidate): Candidate => {
    const asked = contract.assignments.filter((other) => other.memberId === one.memberId && other.groupId === one.groupId);
    const last = one.groupId === null ? null : (asked.at(-1)?.assignedAt ?? null);
    return { ...one, load: one.load + open(one.memberId), lastAskedAt: last ?? one.lastAskedAt };
  };
  return Object.fromEntries(
    route.stages.map(({ key, assignees }) => [key, assignees.map((_: AssigneeRule, index) => (candidates[key]?.[index] ?? []).map(then))]),
  );
}

const stagesOf = (route: Route, contract: Contract): readonly SimulatedStage[] =>
  route.stages.map(({ key }, index) => {
    const progress = contract.stages[index];
    return {
      index,
      key,
      state: progress?.state ?? 'pending',
      startsAt: progress?.startedAt ?? null,
      endsAt: progress?.passedAt ?? null,
      duties: contract.assignments.filter((one) => one.stageIndex === index && one.dueAt !== null).map(duty),
    };
  });

const duty = ({ memberId, groupId, order, assignedAt, dueAt }: Assignment): SimulatedDuty => ({
  memberId,
  groupId,
  order,
  from: assignedAt,
  dueAt: dueAt!,
});
