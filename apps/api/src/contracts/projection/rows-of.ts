import { readerIds, type Contract, type Suggestion } from '@vizavi/domain';
import { contractRow } from './contract-row';
import type { Row } from './row';
import type { TableName } from './tables';

/** Every row that a contract's state stands for: the one projection, written by acts and compared by the audit. */
export function rowsOf(contract: Contract): Readonly<Record<TableName, readonly Row[]>> {
  const under = { tenant_id: contract.tenantId, contract_id: contract.id, client_company_id: contract.clientCompanyId };
  const suggestions = contract.suggestions.map((one) => suggestionRow(under, one));
  return {
    contract: [contractRow(contract)],
    stage: contract.stages.map((one) => ({
      ...under, index: one.index, key: contract.route!.stages[one.index]!.key, kind: contract.route!.stages[one.index]!.kind, state: one.state,
      started_at: one.startedAt, passed_at: one.passedAt, returned_at: one.returnedAt,
    })),
    turn: contract.turns.map((one) => ({
      ...under, ord: one.order, side: one.side, member_ids: one.memberIds, stage_index: one.stageIndex, started_at: one.startedAt, ended_at: one.endedAt,
    })),
    assignment: contract.assignments.map((one) => ({
      ...under, id: one.id, stage_index: one.stageIndex, ord: one.order, member_id: one.memberId, group_id: one.groupId, state: one.state, decision: one.decision,
      assigned_at: one.assignedAt, due_at: one.dueAt, remind_at: one.remindAt, minutes_left: one.minutesLeft, reminded_at: one.remindedAt,
      breached_at: one.breachedAt, decided_at: one.decidedAt, revision_hash: one.revisionHash, version: one.version,
    })),
    remark: contract.remarks.map((one) => ({
      ...under, id: one.id, kind: one.kind, assignment_id: one.assignmentId, by_id: one.byId, audience: one.audience, text: one.text, at: one.at,
    })),
    revision: contract.revisions.map((one) => ({
      ...under, number: one.number, hash: one.hash, manifest: one.manifest, answers: one.answers, attachments: one.attachments, reason: one.reason, at: one.at, by_id: one.byId,
    })),
    reader: readerIds(contract).map((readerId) => ({
      ...under, reader_id: readerId, changed_supplier: contract.changedAt.supplier, changed_client: contract.changedAt.client,
    })),
    suggestion: suggestions,
    change: contract.suggestions.flatMap((one) => changeRows(under, one)),
    answer: contract.suggestions.flatMap((one) => answerRows(under, one)),
    comment: contract.comments.map((one) => ({
      ...under, id: one.id, clause_id: one.clauseId, thread_id: one.threadId, audience: one.audience, side: one.side, author_id: one.authorId, text: one.text,
      at: one.at, published_at: one.publishedAt, resolved_at: one.resolvedAt,
    })),
    attachment: contract.attachments.map((one) => ({
      ...under, id: one.id, ord: one.order, title: one.title, file_id: one.fileId, file_hash: one.fileHash, file_name: one.fileName, type: one.type, size: one.size,
      added_by: one.addedBy, side: one.side, at: one.at, published_at: one.publishedAt,
    })),
    signature: contract.signatures.map((one) => ({
      ...under, side: one.side, member_id: one.memberId, at: one.at, method: one.method, revision_hash: one.revisionHash, authority: one.authority,
      agreement_version: one.agreementVersion, consent: one.consent, file_id: one.fileId,
    })),
  };
}

const suggestionRow = (under: Row, one: Suggestion): Row => ({
  ...under, id: one.id, clause_id: one.clauseId, kind: one.kind, side: one.side, author_id: one.authorId, created_at: one.createdAt, reason: one.reason,
  base_hash: one.baseHash, proposed_hash: one.proposedHash, proposed: one.proposed, heading: one.heading, place: one.place, counter_of: one.counterOf,
  published_at: one.publishedAt, folded_in: one.foldedIn, version: one.version,
});

const changeRows = (under: Row, suggestion: Suggestion): Row[] =>
  suggestion.changes.map((one) => ({
    ...under, suggestion_id: suggestion.id, ord: one.order, kind: one.kind, from_position: one.from, to_position: one.to, slice: one.slice ?? null,
    attr: one.attr ?? null, side: suggestion.side, published_at: suggestion.publishedAt,
  }));

const answerRows = (under: Row, suggestion: Suggestion): Row[] =>
  suggestion.changes.flatMap((change) =>
    change.answers.map((one, ord) => ({
      ...under, suggestion_id: suggestion.id, change_ord: change.order, ord, id: one.id, kind: one.kind, side: one.side, member_id: one.memberId, at: one.at,
      reason: one.reason, counter_id: one.counterId, published_at: one.publishedAt,
    })),
  );
