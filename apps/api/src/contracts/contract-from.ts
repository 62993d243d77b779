import {
  joinedRoute,
  type Assignment,
  type ChangeAnswer,
  type CommentRange,
  type Contract,
  type Holder,
  type RemarkKind,
  type Side,
  type RouteRules,
  type ShownRoute,
  type SuggestedChange,
  type Suggestion,
} from '@vizavi/domain';

/** A row of `contractSelect`; children are JSON, so their instants are text. */
export type StateRow = Readonly<Record<string, unknown>>;
type Child = Readonly<Record<string, unknown>>;

const iso = (value: unknown): string => new Date(value as string | Date).toISOString();
const isoOrNull = (value: unknown): string | null => (value === null || value === undefined ? null : iso(value));
const list = (row: StateRow, name: string): readonly Child[] => row[name] as readonly Child[];

const holderOf = (row: StateRow): Holder | null =>
  row.holder_side === null ? null : { side: row.holder_side as Side, memberIds: row.holder_ids as string[], since: iso(row.held_since) };

const promisedFrom = (row: StateRow): Contract['promised'] =>
  row.promised_days === null ? null : { days: row.promised_days as number, minutes: row.promised_minutes as number };

const assignmentFrom = (one: Child): Assignment => ({
  id: one.id as string,
  stageIndex: one.stage_index as number,
  order: one.ord as number,
  memberId: one.member_id as string,
  groupId: one.group_id as string | null,
  state: one.state as Assignment['state'],
  decision: one.decision as Assignment['decision'],
  assignedAt: iso(one.assigned_at),
  dueAt: isoOrNull(one.due_at),
  remindAt: isoOrNull(one.remind_at),
  minutesLeft: one.minutes_left as number | null,
  remindedAt: isoOrNull(one.reminded_at),
  breachedAt: isoOrNull(one.breached_at),
  decidedAt: isoOrNull(one.decided_at),
  revisionHash: one.revision_hash as string | null,
  version: one.version as number,
  inPlaceOf: one.in_place_of as string | null,
  clockFrom: isoOrNull(one.clock_from),
  clockMinutes: one.clock_minutes as number | null,
  silenceAt: isoOrNull(one.silence_at),
  silenceStep: one.silence_step as number,
  escalatedTo: one.escalated_to as string[],
  duty: one.duty as Assignment['duty'],
  addedFor: one.added_for as string | null,
  waitsFor: one.waits_for as string | null,
  askedFor: one.asked_for as string | null,
  delegatedFrom: one.delegated_from as string | null,
});

const answerFrom = (one: Child): ChangeAnswer => ({
  id: one.id as string,
  kind: one.kind as ChangeAnswer['kind'],
  side: one.side as Side,
  memberId: one.member_id as string,
  at: iso(one.at),
  reason: one.reason as string | null,
  counterId: one.counter_id as string | null,
  publishedAt: isoOrNull(one.published_at),
});

const changeFrom = (one: Child, answers: readonly Child[]): SuggestedChange => ({
  order: one.ord as number,
  kind: one.kind as SuggestedChange['kind'],
  from: one.from_position as number,
  to: one.to_position as number,
  slice: one.slice,
  ...(one.attr === null ? {} : { attr: one.attr }),
  foldedIn: one.folded_in as number | null,
  answers: answers.filter((answer) => answer.suggestion_id === one.suggestion_id && answer.change_ord === one.ord).map(answerFrom),
});

const suggestionFrom = (one: Child, row: StateRow): Suggestion => ({
  id: one.id as string,
  clauseId: one.clause_id as string,
  kind: one.kind as Suggestion['kind'],
  side: one.side as Side,
  authorId: one.author_id as string,
  createdAt: iso(one.created_at),
  reason: one.reason as string,
  baseHash: one.base_hash as string | null,
  proposedHash: one.proposed_hash as string | null,
  proposed: one.proposed as Suggestion['proposed'],
  heading: one.heading as string | null,
  place: one.place as Suggestion['place'],
  counterOf: one.counter_of as string | null,
  source: one.source as Suggestion['source'],
  publishedAt: isoOrNull(one.published_at),
  version: one.version as number,
  changes: list(row, 'suggestion_changes')
    .filter((change) => change.suggestion_id === one.id)
    .map((change) => changeFrom(change, list(row, 'change_answers'))),
});

const childrenOf = (row: StateRow) => ({
  stages: list(row, 'contract_stages').map((one) => ({
    index: one.index as number,
    state: one.state as Contract['stages'][number]['state'],
    startedAt: isoOrNull(one.started_at),
    passedAt: isoOrNull(one.passed_at),
    returnedAt: isoOrNull(one.returned_at),
    skippedBecause: one.skipped_because as Contract['stages'][number]['skippedBecause'],
    judged: one.judged as Contract['stages'][number]['judged'],
    approvedRevision: one.approved_revision as number | null,
  })),
  turns: list(row, 'turns').map((one) => ({
    order: one.ord as number,
    side: one.side as Side,
    memberIds: one.member_ids as string[],
    stageIndex: one.stage_index as number | null,
    startedAt: iso(one.started_at),
    endedAt: isoOrNull(one.ended_at),
  })),
  assignments: list(row, 'assignments').map(assignmentFrom),
  remarks: list(row, 'remarks').map((one) => ({
    id: one.id as string,
    kind: one.kind as RemarkKind,
    assignmentId: one.assignment_id as string | null,
    byId: one.by_id as string,
    audience: one.audience as 'supplier',
    text: one.text as string,
    at: iso(one.at),
    tracked: one.tracked as boolean,
    closedAt: isoOrNull(one.closed_at),
    closedById: one.closed_by_id as string | null,
    closing: one.closing as string | null,
  })),
  suggestions: list(row, 'suggestions').map((one) => suggestionFrom(one, row)),
  comments: list(row, 'comments').map((one) => ({
    id: one.id as string,
    clauseId: one.clause_id as string | null,
    range: one.range as CommentRange | null,
    threadId: one.thread_id as string,
    audience: one.audience as 'both',
    side: one.side as Side,
    authorId: one.author_id as string,
    text: one.text as string,
    mentionIds: one.mention_ids as string[],
    at: iso(one.at),
    publishedAt: isoOrNull(one.published_at),
    resolvedAt: isoOrNull(one.resolved_at),
  })),
  checks: list(row, 'contract_checks').map((one) => ({
    memberId: one.member_id as string,
    at: iso(one.at),
    note: one.note as string | null,
  })),
  attachments: list(row, 'attachments').map((one) => ({
    id: one.id as string,
    order: one.ord as number,
    title: one.title as string,
    fileId: one.file_id as string,
    fileHash: one.file_hash as string,
    fileName: one.file_name as string,
    type: one.type as string,
    size: one.size as number,
    addedBy: one.added_by as string,
    side: one.side as Side,
    at: iso(one.at),
    publishedAt: isoOrNull(one.published_at),
  })),
  signatures: list(row, 'signatures').map((one) => ({
    side: one.side as Side,
    memberId: one.member_id as string,
    at: iso(one.at),
    method: one.method as 'simple',
    revisionHash: one.revision_hash as string,
    authority: one.authority as Contract['signatures'][number]['authority'],
    agreementVersion: one.agreement_version as number | null,
    consent: one.consent as string,
    fileId: one.file_id as string | null,
  })),
});

/** The state of a contract from its rows; what the role may not see is simply not there. */
export function contractFrom(row: StateRow): Contract {
  const children = childrenOf(row);
  const number = row.revision_number as number | null;
  return {
    tenantId: row.tenant_id as string,
    id: row.id as string,
    clientCompanyId: row.client_company_id as string,
    number: row.number as string | null,
    formKey: row.form_key as string,
    dealType: row.deal_type as Contract['dealType'],
    templateVersionId: row.template_version_id as string,
    language: row.language as Contract['language'],
    title: row.title as string,
    audience: row.audience as Contract['audience'],
    state: row.state as Contract['state'],
    authorSide: row.author_side as Side,
    createdBy: row.created_by as string,
    createdAt: iso(row.created_at),
    changedAt: { supplier: iso(row.changed_supplier), client: iso(row.changed_client) },
    responsibleId: row.responsible_id as string | null,
    route: row.route === null ? null : joinedRoute(row.route as ShownRoute, row.route_rules as RouteRules | null),
    stageIndex: row.stage_index as number | null,
    holder: holderOf(row),
    deal: {
      amount: row.amount as string | null,
      currency: row.currency as string | null,
      periodFrom: row.period_from as string | null,
      periodTo: row.period_to as string | null,
    },
    revision: number === null ? null : { number, hash: row.revision_hash as string },
    revisions: [],
    history: row.history as Contract['history'],
    chosen: row.chosen as Contract['chosen'],
    base: row.base as Contract['base'],
    submittedAt: isoOrNull(row.submitted_at),
    promised: promisedFrom(row),
    executedAt: isoOrNull(row.executed_at),
    passage: row.passage as Contract['passage'],
    endedAt: isoOrNull(row.ended_at),
    endReason: row.end_reason as string | null,
    versions: { supplier: row.version_supplier as number, client: row.version_client as number },
    ...children,
    reviewerIds: row.reviewer_ids as string[],
    copyIds: row.copy_ids as string[],
    signatoryIds: row.signatory_ids as string[],
  };
}
