import type { ApprovalSheetRow, ComparedText, SheetRemark } from '@vizavi/api-types';
import { workingMinutesBetween, type Assignment, type Contract, type Stage, type WorkingCalendar } from '@vizavi/domain';
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

/** Every duty that was decided or is still asked, in the order in which people were asked; who is not shown by name stands as their stage says. Pure. */
export function approvalRows(reading: SheetReading): readonly ApprovalSheetRow[] {
  const { contract } = reading;
  return contract.assignments
    .filter((one) => one.decision !== null || one.state === 'active' || one.state === 'waiting')
    .sort((a, b) => compare(orderOf(a), orderOf(b)))
    .map((one) => rowOf(one, contract.route!.stages[one.stageIndex]!, reading));
}

/** Decisions in the order of their moments, then who is asked now, then who will be. */
const orderOf = (one: Assignment): readonly [number, string, number] => [
  one.decision !== null ? 0 : one.state === 'active' ? 1 : 2,
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
    assignedAt: one.assignedAt,
    dueAt: one.dueAt,
    decidedAt: one.decidedAt,
    decision: one.decision,
    late: one.dueAt !== null && (one.decidedAt ?? now) > one.dueAt,
    tookMinutes: one.decidedAt === null ? null : workingMinutesBetween(calendar, one.assignedAt, one.decidedAt),
    revision: one.revisionHash === null ? null : reading.textOf(one.revisionHash),
    superseded: isSuperseded(one, contract),
    remarks: [...remarksOf(one, stage, reading), ...reasonsOf(one, stage, reading)],
  };
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

const remarksOf = (one: Assignment, stage: Stage, { contract, people }: SheetReading): readonly SheetRemark[] =>
  contract.remarks
    .filter((remark) => remark.assignmentId === one.id)
    .map(({ byId, at, text, audience }) => ({ person: people.view(byId, stage), at, text, internal: audience !== 'both' }));

/** A reason that was told to both sides belongs to the decision of the same moment and person. */
const reasonsOf = (one: Assignment, stage: Stage, { reasons, people }: SheetReading): readonly SheetRemark[] =>
  one.decision !== 'returned' && one.decision !== 'declined'
    ? []
    : reasons
        .filter(({ memberId, at }) => memberId === one.memberId && at === one.decidedAt)
        .map(({ at, reason }) => ({ person: people.view(one.memberId, stage), at, text: reason, internal: false }));
