import { ASSIGNMENT_DEFAULTS, type Assignment } from '../approval/assignment';
import type { Route } from '../approval/route';
import { isFinal, type Contract, type ContractState, type Holder, type Signature, type StageProgress } from '../contract/contract';
import type { Side } from '../people/actor';
import { aKeptRevision } from './a-context';
import { COMPANY, TENANT } from './a-member';
import { aRoute } from './a-route';
import { minutesLater, START } from './moments';

/** An active duty of the lawyer in the first stage, unless said otherwise. */
export const anAssignment = (more: Partial<Assignment> = {}): Assignment => ({
  ...ASSIGNMENT_DEFAULTS,
  id: 'duty',
  stageIndex: 0,
  order: 0,
  memberId: 'lawyer',
  groupId: null,
  state: 'active',
  decision: null,
  assignedAt: START,
  dueAt: minutesLater(8 * 60),
  remindAt: minutesLater(6 * 60),
  minutesLeft: null,
  remindedAt: null,
  breachedAt: null,
  decidedAt: null,
  revisionHash: null,
  version: 1,
  ...more,
});

export const aSignature = (side: Side, more: Partial<Signature> = {}): Signature => ({
  side,
  memberId: `${side} signatory`,
  at: START,
  method: 'simple',
  revisionHash: 'text 1',
  authority: { kind: 'charter', number: null, date: null },
  agreementVersion: 1,
  consent: 'I agree',
  fileId: null,
  ...more,
});

export interface ContractWords {
  readonly in?: ContractState;
  readonly heldBy?: Side;
  /** The stage that is passing, in review and in negotiation. */
  readonly stage?: number;
  readonly route?: Route;
}

const HOLDERS: Readonly<Record<Side, string>> = { client: 'client', supplier: 'lawyer' };

const progress = (route: Route, current: number | null): readonly StageProgress[] =>
  route.stages.map((_, index) => {
    const passed = current === null || index < current;
    return {
      index,
      state: passed ? 'passed' : index === current ? 'current' : 'pending',
      startedAt: passed || index === current ? START : null,
      passedAt: passed ? START : null,
      returnedAt: null,
      skippedBecause: null,
      judged: null,
      approvedRevision: passed ? 1 : null,
    };
  });

function holderOf(words: Required<ContractWords>): Holder | null {
  if (isFinal(words.in)) return null;
  const signing = words.in === 'awaitingSignature';
  return { side: words.heldBy, memberIds: [signing ? `${words.heldBy} signatory` : HOLDERS[words.heldBy]], since: START };
}

function dutiesOf(words: Required<ContractWords>): readonly Assignment[] {
  if (words.in === 'draft') return [];
  const open = words.in === 'inReview' || words.in === 'inNegotiation';
  const people = words.route.stages.map((stage) => stage.assignees.flatMap((rule) => (rule.rule === 'member' ? [rule.memberId] : [])));
  return people.flatMap((memberIds, stageIndex) => {
    const before = !open || stageIndex < words.stage;
    if (!before && stageIndex > words.stage) return [];
    const more = before ? { state: 'done' as const, decision: 'approved' as const, decidedAt: START, revisionHash: 'text 1' } : {};
    const paused = words.in === 'inNegotiation' ? { dueAt: null, remindAt: null, minutesLeft: 240 } : {};
    return memberIds.map((memberId, order) =>
      anAssignment({ id: `duty of ${memberId}`, stageIndex, order, memberId, ...(before ? {} : paused), ...more }),
    );
  });
}

const signaturesOf = (words: Required<ContractWords>): Contract['signatures'] => {
  if (words.in === 'executed' || words.in === 'terminated') return [aSignature('client'), aSignature('supplier')];
  return words.in === 'awaitingSignature' && words.heldBy === 'supplier' ? [aSignature('client')] : [];
};

/** A contract in some state and hands, with the rest as it usually is; `more` sets what a case is about. */
export function aContract(given: ContractWords = {}, more: Partial<Contract> = {}): Contract {
  const state = given.in ?? 'inReview';
  const usual: Side = state === 'inReview' ? 'supplier' : 'client';
  const words = { in: state, heldBy: given.heldBy ?? usual, stage: given.stage ?? 0, route: given.route ?? aRoute() };
  const draft = state === 'draft';
  const holder = holderOf(words);
  const stageIndex = state === 'inReview' || state === 'inNegotiation' ? words.stage : null;
  return {
    tenantId: TENANT,
    id: 'contract',
    clientCompanyId: COMPANY,
    number: draft ? null : '2026/1',
    formKey: 'supply',
    dealType: 'supply',
    templateVersionId: 'form',
    language: 'ru',
    title: 'Договор поставки',
    audience: draft ? words.heldBy : 'both',
    state,
    authorSide: words.heldBy,
    createdBy: HOLDERS[words.heldBy],
    createdAt: START,
    changedAt: { supplier: START, client: START },
    responsibleId: 'manager',
    route: draft ? null : words.route,
    stageIndex,
    stages: draft ? [] : progress(words.route, stageIndex),
    holder,
    deal: { amount: '100.00', currency: 'RUB', periodFrom: null, periodTo: null },
    revision: draft ? null : { number: 1, hash: 'text 1' },
    revisions: draft ? [] : [aKeptRevision(1)],
    history: draft ? [] : [{ number: 1, hash: 'text 1', changes: null }],
    base: null,
    copyIds: [],
    checks: [],
    suggestions: [],
    assignments: dutiesOf(words),
    turns: holder ? [{ order: 0, side: holder.side, memberIds: holder.memberIds, stageIndex, startedAt: START, endedAt: null }] : [],
    signatures: signaturesOf(words),
    comments: [],
    attachments: [],
    remarks: [],
    chosen: {},
    reviewerIds: [],
    signatoryIds: [],
    submittedAt: draft ? null : START,
    promised: draft ? null : { days: 5, minutes: 2_400 },
    passage: state === 'executed' || state === 'terminated' ? { supplier: 0, client: 0, stages: {} } : null,
    executedAt: state === 'executed' || state === 'terminated' ? START : null,
    endedAt: isFinal(state) && state !== 'executed' ? START : null,
    endReason: null,
    versions: { supplier: 1, client: 1 },
    ...more,
  };
}
