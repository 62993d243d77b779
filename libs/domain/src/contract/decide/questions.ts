import { ASSIGNMENT_DEFAULTS, type Assignment } from '../../approval/assignment';
import { isRefusal, refuse } from '../../refusal';
import { activeAssignments, currentStage, type Contract } from '../contract';
import type { CommandOf, Context } from '../command';
import { isAssignable } from './handing';
import { remark } from './remarks';
import { nextStepAt, planned } from './silence';
import { clockFor, minutesLeft } from './stages';
import { checkTransition, factsOf, isBlank, memberOf, ownAssignment, type Outcome } from './state';

/** Whoever is asked has a working day. */
const ANSWER_MINUTES = 8 * 60;

export function decideAsk(contract: Contract, command: CommandOf<'ask'>, context: Context): Outcome {
  const refusal = checkTransition(contract, 'ask', memberOf(context).side);
  if (refusal) return refusal;
  const mine = ownAssignment(contract, memberOf(context));
  if (isRefusal(mine)) return mine;
  if (isBlank(command.question)) return refuse('reason-required', { field: 'question' });
  if (!isAssignable(contract, context, command.toMemberId, 'answer')) return refuse('assignee-unknown', { field: 'toMemberId' });
  const answer: Assignment = {
    ...ASSIGNMENT_DEFAULTS,
    id: context.newIds[0]!,
    stageIndex: mine.stageIndex,
    order: mine.order,
    memberId: command.toMemberId,
    groupId: null,
    state: 'active',
    decision: null,
    assignedAt: context.now,
    ...clockFor(context, ANSWER_MINUTES, command.toMemberId),
    minutesLeft: null,
    remindedAt: null,
    breachedAt: null,
    decidedAt: null,
    revisionHash: null,
    version: 1,
    duty: 'answer',
    askedFor: mine.id,
  };
  return [
    factsOf(context)('QuestionAsked', 'both', {
      shared: { assignmentId: mine.id, minutesLeft: minutesLeft(context, mine), answer },
      own: { remark: remark(context, 'question', answer.id, command.question) },
    }),
  ];
}

export function decideAnswer(contract: Contract, command: CommandOf<'answerQuestion'>, context: Context): Outcome {
  const { side, memberId } = memberOf(context);
  const refusal = checkTransition(contract, 'answerQuestion', side);
  if (refusal) return refusal;
  const mine = activeAssignments(contract).find((one) => one.memberId === memberId && one.duty === 'answer');
  if (!mine) return refuse('not-your-turn');
  if (isBlank(command.answer)) return refuse('reason-required', { field: 'answer' });
  return close(contract, mine, context, command.answer);
}

/** Whoever asked need not wait for an answer that no longer matters. */
export function decideTakeBack(contract: Contract, context: Context): Outcome {
  const { side, memberId } = memberOf(context);
  const refusal = checkTransition(contract, 'takeQuestionBack', side);
  if (refusal) return refusal;
  const asking = contract.assignments.find((one) => one.memberId === memberId && one.state === 'asking');
  const open = activeAssignments(contract).find((one) => one.duty === 'answer' && one.askedFor === asking?.id);
  return open ? close(contract, open, context, null) : refuse('not-your-turn');
}

function close(contract: Contract, question: Assignment, context: Context, answer: string | null): Outcome {
  const asker = contract.assignments.find((one) => one.id === question.askedFor)!;
  const clock = clockFor(context, asker.minutesLeft ?? 0, asker.memberId);
  const silenceAt = asker.breachedAt === null ? null : nextStepAt(context, currentStage(contract), asker, clock.dueAt);
  return [
    factsOf(context)('QuestionClosed', 'both', {
      shared: {
        assignmentId: question.id,
        askedFor: asker.id,
        answered: answer !== null,
        ...clock,
      },
      own: { remark: answer === null ? null : remark(context, 'answer', question.id, answer) },
    }),
    ...planned(context, asker.id, silenceAt),
  ];
}
