import {
  ASSIGNMENT_DEFAULTS,
  NO_STAFF,
  STAGE_DEFAULTS,
  type Actor,
  type Assignment,
  type Context,
  type Contract,
  type ContractState,
  FINAL_STATES,
  type Role,
  type Route,
  RUSSIAN_CALENDAR,
  type Side,
  sideOfRole,
  type Stage,
} from '@vizavi/domain';

export const COMPANY = 'company-a';
export const MANAGER = 'manager-a';
const AT = '2026-02-02T09:00:00.000Z';
const HASH = 'hash-1';

/** Somebody with these roles; a client works for COMPANY unless another is named. */
export const anActor = (
  roles: readonly Role[],
  { memberId = `${roles[0]}-a`, company = COMPANY, groupIds = [] as readonly string[] } = {},
): Actor => ({
  kind: 'member',
  tenantId: 'supplier',
  memberId,
  personId: `person of ${memberId}`,
  side: sideOfRole(roles[0]!),
  roles,
  clientCompanyId: sideOfRole(roles[0]!) === 'client' ? company : null,
  groupIds,
});

const stage = (key: string, kind: Stage['kind'], memberId: string, returnTo: readonly string[]): Stage => ({
  key,
  kind,
  name: { ru: key, en: key },
  mode: 'any',
  assignees: [{ rule: 'member', memberId }],
  hours: 8,
  guards: ['text'],
  returnTo,
  shownAs: 'nameAndRole',
  ...STAGE_DEFAULTS,
});

const ROUTE: Route = {
  key: 'standard',
  version: 1,
  name: { ru: 'Обычный', en: 'Standard' },
  stages: [stage('legal', 'legal', 'lawyer-a', ['client']), stage('director', 'director', 'approver-a', ['client', 'legal'])],
};

export const anAssignment = (memberId: string, more: Partial<Assignment> = {}): Assignment => ({
  ...ASSIGNMENT_DEFAULTS,
  id: `assignment of ${memberId}`,
  stageIndex: 0,
  order: 0,
  memberId,
  groupId: null,
  state: 'active',
  decision: null,
  assignedAt: AT,
  dueAt: '2026-02-03T09:00:00.000Z',
  remindAt: '2026-02-02T15:00:00.000Z',
  minutesLeft: null,
  remindedAt: null,
  breachedAt: null,
  decidedAt: null,
  revisionHash: null,
  version: 3,
  ...more,
});

interface Words extends Partial<Omit<Contract, 'holder' | 'state'>> {
  readonly in?: ContractState;
  readonly heldBy?: Side;
}

/** A contract of COMPANY with MANAGER, at its legal stage with lawyer-a unless said otherwise. */
export function aContract({ in: state = 'inReview', heldBy = 'supplier', ...more }: Words = {}): Contract {
  const underway = state === 'inReview' || state === 'inNegotiation';
  return {
    tenantId: 'supplier',
    id: 'contract',
    clientCompanyId: COMPANY,
    number: state === 'draft' ? null : 'П-2026/А-001',
    formKey: 'supply',
    dealType: 'supply',
    templateVersionId: 'version',
    language: 'ru',
    title: 'Поставка',
    audience: state === 'draft' ? heldBy : 'both',
    state,
    authorSide: 'client',
    createdBy: 'contractManager-a',
    createdAt: AT,
    changedAt: { supplier: AT, client: AT },
    responsibleId: MANAGER,
    route: state === 'draft' ? null : ROUTE,
    stageIndex: underway ? 0 : null,
    stages: (state === 'draft' ? [] : ROUTE.stages).map((_, index) => ({
      index,
      state: underway ? (index === 0 ? 'current' : 'pending') : 'passed',
      startedAt: AT,
      passedAt: null,
      returnedAt: null,
      skippedBecause: null,
      judged: null,
      approvedRevision: null,
    })),
    holder: FINAL_STATES.includes(state) ? null : { side: heldBy, memberIds: ['somebody'], since: AT },
    deal: { amount: '1000.00', currency: 'RUB', periodFrom: null, periodTo: null },
    revision: { number: 1, hash: HASH },
    revisions: [],
    history: [{ number: 1, hash: HASH, changes: null }],
    base: null,
    suggestions: [],
    assignments: underway ? [anAssignment('lawyer-a')] : [anAssignment('lawyer-a', { state: 'done', decision: 'approved' })],
    turns: [],
    signatures: [],
    comments: [],
    attachments: [],
    remarks: [],
    chosen: {},
    reviewerIds: ['reviewer-a'],
    copyIds: [],
    checks: [],
    signatoryIds: state === 'awaitingSignature' || state === 'executed' ? ['supplierSignatory-a'] : [],
    submittedAt: null,
    promised: null,
    executedAt: null,
    passage: null,
    endedAt: null,
    endReason: null,
    versions: { supplier: 7, client: 4 },
    ...more,
  };
}

/** What an act would load: everybody is there, nothing is missing. */
export const aContext = (actor: Actor, more: Partial<Context> = {}): Context => ({
  actor,
  now: AT,
  newIds: [],
  calendar: RUSSIAN_CALENDAR,
  route: ROUTE,
  candidates: {
    legal: [[{ memberId: 'lawyer-a', groupId: null, load: 0, lastAskedAt: null }]],
    director: [[{ memberId: 'approver-a', groupId: null, load: 0, lastAskedAt: null }]],
  },
  takers: [],
  staff: NO_STAFF,
  hours: {},
  textOutcome: { folded: null, revisionHash: HASH, proposal: null, touched: [], overlaps: false },
  clientManagerIds: ['contractManager-a'],
  clientSignatoryIds: ['clientSignatory-a'],
  supplierSignatoryIds: ['supplierSignatory-a'],
  accountManagerId: MANAGER,
  mentionable: [],
  assignableIds: ['lawyer-a', 'lawyer-b'],
  number: null,
  deal: { amount: '1000.00', currency: 'RUB', periodFrom: null, periodTo: null },
  paymentDays: null,
  clientSegment: null,
  promisedDays: 5,
  answerFaults: 0,
  agreementVersion: 1,
  ...more,
});
