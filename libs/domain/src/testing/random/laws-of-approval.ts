import { isOpenAssignment, type Assignment } from '../../approval/assignment';
import { isHit } from '../../approval/guard';
import { judgeCondition } from '../../approval/judge-condition';
import { countStage } from '../../approval/stage-count';
import { circumstancesOf } from '../../contract/circumstances';
import { activeAssignments, type Contract } from '../../contract/contract';
import { runOf } from '../../contract/decide/stages';
import { workingMinutesBetween } from '../../deadline';
import type { Episode } from './story';

const isOpenIn = (contract: Contract, id: string | null): boolean =>
  contract.assignments.some((one) => one.id === id && isOpenAssignment(one));

/** Whether somebody's act will bring an assignment its turn. */
function hasAhead(contract: Contract, one: Assignment): boolean {
  if (one.state === 'asking') return activeAssignments(contract).some((other) => other.askedFor === one.id);
  if (one.waitsFor !== null) return isOpenIn(contract, one.waitsFor);
  return runOf(contract, one.stageIndex).some((other) => other.id !== one.id && other.duty === 'decide' && other.state !== 'done');
}

/** Laws of routes that hold in every state. */
export const STATES_OF_APPROVAL: Readonly<Record<string, (contract: Contract) => boolean>> = {
  'whoever waits waits for somebody': (contract) =>
    contract.assignments.filter((one) => one.state === 'waiting' || one.state === 'asking').every((one) => hasAhead(contract, one)),
  'no clock runs for two at once: of who asks and who is asked, of who waits and who is waited for': (contract) =>
    contract.assignments.every(
      (one) => (one.state !== 'waiting' && one.state !== 'asking') || (one.dueAt === null && one.remindAt === null),
    ),
  'no clock of the supplier runs while the client holds': (contract) =>
    contract.state !== 'inNegotiation' ||
    activeAssignments(contract).every((one) => one.dueAt === null && one.remindAt === null && one.minutesLeft !== null),
  'nobody has two open duties of a kind in a stage': (contract) => {
    const open = contract.assignments.filter(isOpenAssignment).map((one) => `${one.stageIndex} ${one.memberId} ${one.duty}`);
    return new Set(open).size === open.length;
  },
  'a stage that passes has not had enough approvals yet': (contract) =>
    contract.state !== 'inReview' ||
    !countStage(contract.route!.stages[contract.stageIndex!]!, runOf(contract, contract.stageIndex!)).enough,
  'a skipped stage says why, and nobody has an open duty in it': (contract) =>
    contract.stages.every(
      (stage) =>
        (stage.state === 'skipped') === (stage.skippedBecause !== null) &&
        (stage.state !== 'skipped' || !contract.assignments.some((one) => one.stageIndex === stage.index && isOpenAssignment(one))),
    ),
  'what is signed is what each stage guards as it approved it': (contract) =>
    contract.state !== 'awaitingSignature' ||
    contract.stages
      .filter((stage) => stage.state === 'passed')
      .every((stage) => runOf(contract, stage.index).every((one) => !sawOther(contract, one))),
};

/** Whether something that its stage guards has changed since an approval. */
function sawOther(contract: Contract, one: Assignment): boolean {
  if (one.duty !== 'decide' || one.decision === 'returned') return false;
  const { guards } = contract.route!.stages[one.stageIndex]!;
  const since = contract.history.slice(contract.history.findIndex((note) => note.hash === one.revisionHash) + 1);
  return since.some((note) => guards.some((guard) => isHit(guard, note.changes)));
}

const clockKept = ({ before, after, context }: Episode): boolean =>
  before.assignments
    .filter((one) => one.state === 'asking' || (one.state === 'waiting' && one.minutesLeft !== null))
    .every((one) => {
      const now = after.assignments.find((other) => other.id === one.id)!;
      return (
        now.state !== 'active' ||
        now.dueAt === null ||
        workingMinutesBetween(context.calendar, context.now, now.dueAt) === Math.max(0, one.minutesLeft!)
      );
    });

/** Laws of routes that hold for every act. */
export const ACTS_OF_APPROVAL: Readonly<Record<string, (told: Episode) => boolean>> = {
  'what was decided stays as it was decided': ({ before, after }) =>
    before.assignments
      .filter((one) => one.state === 'done' || one.state === 'cancelled')
      .every((one) => {
        const now = after.assignments.find((other) => other.id === one.id);
        return now?.state === one.state && now.decision === one.decision && now.decidedAt === one.decidedAt;
      }),
  'whoever asked or let another go first gets the working time back that they had': (told) => told.refused !== null || clockKept(told),
  'a stage passes with the approvals that it needs': ({ before, facts, states }) =>
    facts.every((fact, index) => {
      if (fact.type !== 'StagePassed') return true;
      const then = states[index - 1] ?? before;
      const { needed, approved } = countStage(then.route!.stages[fact.shared.stageIndex]!, runOf(then, fact.shared.stageIndex));
      return approved >= needed;
    }),
  'a stage is skipped by its condition only when that fails': ({ before, facts, states, context }) =>
    facts.every((fact, index) => {
      if (fact.type !== 'StageSkipped' || fact.shared.because !== 'condition') return true;
      const then = states[index - 1] ?? before;
      const condition = then.route!.stages[fact.shared.stageIndex]!.condition!;
      return judgeCondition(condition, circumstancesOf(then, context)).verdict === 'fails';
    }),
  'a point is closed once': ({ before, after }) =>
    before.remarks.every((one) => one.closedAt === null || after.remarks.find((other) => other.id === one.id)?.closedAt === one.closedAt),
  'who was asked had no more to say than the answer': ({ facts }) =>
    facts.every((fact) => fact.type !== 'StageDecided' || fact.shared.decision !== 'answered'),
};
