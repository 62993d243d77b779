import type { ApprovalSheetRow, ComparedText, SheetQuestion, SheetRemark } from '@vizavi/api-types';
import { workingMinutesBetween, type Assignment, type Contract, type Remark, type Stage, type WorkingCalendar } from '@vizavi/domain';
import type { People } from '../../contracts/present/people';
import type { ReturnReason } from './return-reasons.query';

export interface SheetReading {
  readonly contract: Contract;
  readonly people: People;
  readonly calendar: WorkingCalendar;
  readonly now: string;
  /** The kept text of a hash. */
  readonly textOf: (hash: string) => ComparedText | null;
  readonly reasons: readonly ReturnReason[];
}

const STILL_ASKED: readonly Assignment['state'][] = ['active', 'asking', 'waiting'];

/**
 * Every duty to decide that was decided or is still asked, in the order in which people were asked, with what they asked colleagues meanwhile; who is not
 * shown by name stands as their stage says. Pure.
 */
export function approvalRows(reading: SheetReading): readonly ApprovalSheetRow[] {
  const { contract } = reading;
  return contract.assignments
    .filter((one) => one.duty === 'decide' && (one.decision !== null || STILL_ASKED.includes(one.state)))
    .sort((a, b) => compare(orderOf(a), orderOf(b)))
    .map((one) => rowOf(one, contract.route!.stages[one.stageIndex]!, reading));
}

/** Decisions in the order of their moments, then who is asked now, then who will be. */
const orderOf = (one: Assignment): readonly [number, string, number] => [
  one.decision !== null ? 0 : one.state === 'waiting' ? 2 : 1,
  one.decidedAt ?? one.assignedAt,
  one.order,
];

const compare = (a: readonly [number, string, number], b: readonly [number, string, number]): number =>
  a[0] - b[0] || (a[1] < b[1] ? -1 : Number(a[1] > b[1])) || a[2] - b[2];

function rowOf(one: Assignment, stage: Stage, reading: SheetReading): ApprovalSheetRow {
  const { contract, people, calendar, now } = reading;
  return {
    assignmentId: one.id,
    stageNumber: one.stageIndex + 1,
    stage: stage.name,
    person: people.view(one.memberId, stage),
    inPlaceOf: one.inPlaceOf === null ? null : people.view(one.inPlaceOf, stage),
    delegatedFrom: delegationOf(one, stage, reading),
    added: one.addedFor !== null,
    assignedAt: one.assignedAt,
    dueAt: one.dueAt,
    decidedAt: one.decidedAt,
    decision: one.decision,
    late: one.dueAt !== null && (one.decidedAt ?? now) > one.dueAt,
    tookMinutes: one.decidedAt === null ? null : workingMinutesBetween(calendar, one.assignedAt, one.decidedAt),
    revision: one.revisionHash === null ? null : reading.textOf(one.revisionHash),
    superseded: isSuperseded(one, contract),
    remarks: [...remarksOf(one, stage, reading), ...reasonsOf(one, stage, reading)],
    questions: questionsOf(one, stage, reading),
  };
}

function delegationOf(one: Assignment, stage: Stage, { contract, people }: SheetReading): ApprovalSheetRow['delegatedFrom'] {
  const { delegatedFrom } = one;
  if (delegatedFrom === null) return null;
  const reason = contract.remarks.find((remark) => remark.kind === 'delegation' && remark.assignmentId === one.id);
  return { person: people.view(delegatedFrom, stage), reason: reason?.text ?? null };
}

/** Their words are for the supplier's people alone: without them nothing is told of a question. */
function questionsOf(one: Assignment, stage: Stage, { contract, people }: SheetReading): readonly SheetQuestion[] {
  const said = (kind: Remark['kind'], duty: Assignment) =>
    contract.remarks.find((remark) => remark.kind === kind && remark.assignmentId === duty.id);
  return contract.assignments
    .filter((duty) => duty.duty === 'answer' && duty.askedFor === one.id)
    .flatMap((duty) => {
      const [question, answer] = [said('question', duty), said('answer', duty)];
      if (!question) return [];
      return [
        {
          asked: people.view(duty.memberId, stage),
          at: question.at,
          text: question.text,
          answer: answer ? { at: answer.at, text: answer.text } : null,
          open: duty.state === 'active',
        },
      ];
    });
}

/** The stage was asked anew after this approval, so that it no longer speaks for the text. */
function isSuperseded(one: Assignment, contract: Contract): boolean {
  const progress = contract.stages[one.stageIndex];
  const approved = one.decision === 'approved' || one.decision === 'approvedWithRemarks';
  return (
    approved &&
    progress !== undefined &&
    (progress.state === 'again' || (progress.startedAt !== null && one.assignedAt < progress.startedAt))
  );
}

/** Words of asking and passing on stand where they belong. */
const ELSEWHERE: readonly Remark['kind'][] = ['question', 'answer', 'delegation'];

const remarksOf = (one: Assignment, stage: Stage, { contract, people }: SheetReading): readonly SheetRemark[] =>
  contract.remarks
    .filter((remark) => remark.assignmentId === one.id && !ELSEWHERE.includes(remark.kind))
    .map(({ byId, at, text, audience, tracked, closedAt, closedById, closing }) => ({
      person: people.view(byId, stage),
      at,
      text,
      internal: audience !== 'both',
      point: tracked
        ? { closed: closedAt === null ? null : { person: people.view(closedById ?? byId, stage), at: closedAt, how: closing ?? '' } }
        : null,
    }));

/** A reason that was told to both sides belongs to the decision of the same moment and person. */
const reasonsOf = (one: Assignment, stage: Stage, { reasons, people }: SheetReading): readonly SheetRemark[] =>
  one.decision !== 'returned' && one.decision !== 'declined'
    ? []
    : reasons
        .filter(({ memberId, at }) => memberId === one.memberId && at === one.decidedAt)
        .map(({ at, reason }) => ({ person: people.view(one.memberId, stage), at, text: reason, internal: false, point: null }));
