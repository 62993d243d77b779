import type { ChangedSince, DecidingView, EarlierDecision, StagePerson, StageStanding, StageView } from '@vizavi/api-types';
import {
  countStage,
  joinChanges,
  judgeCondition,
  leafAt,
  runOf,
  usualOfStage,
  workingMinutesBetween,
  type Assignment,
  type Circumstances,
  type ConditionLeaf,
  type Contract,
  type Judgement,
  type PastPassage,
  type Side,
  type Stage,
  type StageProgress,
  type Verdict,
  type WorkingCalendar,
} from '@vizavi/domain';
import type { People } from './people';

export interface ClauseName {
  readonly number: string;
  readonly heading: string | null;
}

/** What a view of stages is told from besides the contract. */
export interface Moment {
  readonly now: string;
  readonly calendar: WorkingCalendar;
  readonly people: People;
  /** Contracts of the same form and route. */
  readonly past: readonly PastPassage[];
  readonly reader: Side;
  /** What conditions of the stages ahead are judged by; null where nobody asks. */
  readonly circumstances: Circumstances | null;
  /** Clauses of the text that stands, by id. */
  readonly clauses: ReadonlyMap<string, ClauseName>;
}

/** One stage as the reader may see it: how far it is, who is asked, why it is asked or skipped, what has changed since. Pure. */
export function stageView(contract: Contract, progress: StageProgress, stage: Stage, dueAt: string | null, moment: Moment): StageView {
  const run = progress.state === 'skipped' ? [] : runOf(contract, progress.index);
  const usual = usualOfStage(moment.past, stage.key, contract.clientCompanyId);
  const judged = progress.judged ?? forecast(progress, stage, moment);
  return {
    key: stage.key,
    name: stage.name,
    kind: stage.kind,
    standing: standingOf(contract, progress, dueAt, moment.now),
    people: run.map((one) => personOf(one, stage, moment)),
    startedAt: progress.startedAt,
    passedAt: progress.passedAt,
    tookMinutes:
      progress.passedAt && progress.startedAt ? workingMinutesBetween(moment.calendar, progress.startedAt, progress.passedAt) : null,
    dueAt,
    minutesLeft: dueAt === null ? null : workingMinutesBetween(moment.calendar, moment.now, dueAt),
    usualMinutes: usual?.median ?? stage.hours * 60,
    usualFrom: usual === null ? 'promise' : 'median',
    mode: stage.mode,
    count: run.length === 0 ? null : countOf(stage, run),
    optional: stage.optional,
    condition: moment.reader === 'supplier' ? stage.condition : null,
    skippedBecause: progress.skippedBecause,
    because: judged && stage.condition ? judged.because.map((one) => decidingView(stage, one, moment.reader)) : [],
    expected: isAhead(progress) ? expectedOf(stage, judged) : null,
    changedSince: changedSince(contract, progress, moment),
    earlier: earlierOf(contract, progress, stage, run, moment),
  };
}

const isAhead = ({ state }: StageProgress): boolean => state === 'pending' || state === 'again';

const forecast = (progress: StageProgress, stage: Stage, { circumstances }: Moment): Judgement | null =>
  isAhead(progress) && stage.condition && circumstances ? judgeCondition(stage.condition, circumstances) : null;

function expectedOf(stage: Stage, judged: Judgement | null): StageView['expected'] {
  if (!stage.condition) return 'asked';
  return judged && (judged.verdict === 'fails' ? 'skipped' : 'asked');
}

function countOf(stage: Stage, run: readonly Assignment[]): StageView['count'] {
  const { asked, approved, needed } = countStage(stage, run);
  return { asked, approved, needed };
}

/** Where names are not shown, another's would say nothing. */
const absentOf = ({ inPlaceOf }: Assignment, stage: Stage, { people, reader }: Moment): StagePerson['inPlaceOf'] =>
  inPlaceOf !== null && (reader === 'supplier' || stage.shownAs === 'nameAndRole') ? people.view(inPlaceOf, stage) : null;

const personOf = (one: Assignment, stage: Stage, moment: Moment): StagePerson => ({
  ...moment.people.view(one.memberId, stage),
  decided: one.state === 'done',
  state: one.state,
  decision: one.decision,
  decidedAt: one.decidedAt,
  added: one.addedFor !== null,
  answers: one.duty === 'answer',
  delegatedFrom: one.delegatedFrom === null ? null : moment.people.view(one.delegatedFrom, stage),
  inPlaceOf: absentOf(one, stage, moment),
});

/** The client hears which matter decided, never the supplier's threshold or what it counts the client among. */
function decidingView(stage: Stage, { at, verdict, found }: Judgement['because'][number], reader: Side): DecidingView {
  const leaf = leafAt(stage.condition!, at)!;
  const field = 'field' in leaf ? leaf.field : null;
  const lies = liesOf(leaf, verdict);
  if (reader === 'supplier') return { kind: leaf.kind, field, verdict, found, lies, leaf };
  const ofSupplier = field === 'clientSegment';
  return { kind: leaf.kind, field: ofSupplier ? null : field, verdict, found: ofSupplier ? [] : found, lies, leaf: null };
}

function liesOf(leaf: ConditionLeaf, verdict: Verdict): DecidingView['lies'] {
  if (leaf.kind !== 'compare' || verdict === 'unknown') return null;
  const upwards = leaf.by === 'atLeast' || leaf.by === 'moreThan';
  return upwards === (verdict === 'holds') ? 'above' : 'below';
}

function changedSince(contract: Contract, progress: StageProgress, { clauses }: Moment): ChangedSince | null {
  const asked = progress.state === 'current' || progress.state === 'again';
  if (!asked || progress.approvedRevision === null) return null;
  const later = contract.history.filter((note) => note.number > progress.approvedRevision!);
  const { clauses: changed, ...changes } = joinChanges(later.flatMap((note) => note.changes ?? []));
  if (later.length === 0) return null;
  return {
    ...changes,
    revision: progress.approvedRevision,
    clauses: changed.map(({ clauseId, clauseType }) => ({
      clauseId,
      clauseType,
      number: clauses.get(clauseId)?.number ?? null,
      heading: clauses.get(clauseId)?.heading ?? null,
    })),
  };
}

/** Decisions of the times before the present one, the first of them first. */
function earlierOf(
  contract: Contract,
  progress: StageProgress,
  stage: Stage,
  run: readonly Assignment[],
  moment: Moment,
): readonly EarlierDecision[] {
  return contract.assignments.flatMap((one) => {
    if (one.stageIndex !== progress.index || one.decision === null || one.duty !== 'decide' || run.includes(one)) return [];
    const revision = contract.history.find((note) => note.hash === one.revisionHash)?.number ?? null;
    const person = moment.people.view(one.memberId, stage);
    return [{ person, decision: one.decision, at: one.decidedAt!, revision, inPlaceOf: absentOf(one, stage, moment) }];
  });
}

function standingOf(contract: Contract, progress: StageProgress, dueAt: string | null, now: string): StageStanding {
  switch (progress.state) {
    case 'passed':
      return 'done';
    case 'pending':
      return 'next';
    case 'skipped':
      return 'skipped';
    case 'again':
      return progress.returnedAt === null ? 'again' : 'returned';
    case 'current':
      if (contract.state === 'inNegotiation') return 'onHold';
      return dueAt !== null && dueAt < now ? 'late' : 'now';
  }
}
