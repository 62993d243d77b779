import {
  activeAssignments,
  awaits,
  currentStage,
  rulesOfRoute,
  shownRoute,
  suggestionsSeenBy,
  sureNext,
  type Contract,
  type Side,
} from '@vizavi/domain';
import type { Row } from './row';

/** The column of the manager's board: whose hands, or the kind of the stage; null in a final state. */
export function boardColumnOf(contract: Contract): string | null {
  switch (contract.state) {
    case 'draft':
      return 'draft';
    case 'inNegotiation':
      return 'client';
    case 'awaitingSignature':
      return 'signing';
    case 'inReview':
      return currentStage(contract)?.kind ?? null;
    default:
      return null;
  }
}

/** The nearest deadline of those who hold it. */
const dueAt = (contract: Contract): string | null =>
  contract.state === 'inReview'
    ? (activeAssignments(contract)
        .flatMap((one) => one.dueAt ?? [])
        .sort()[0] ?? null)
    : null;

const openFor = (contract: Contract, side: Side): number =>
  suggestionsSeenBy(contract.suggestions, side).filter((one) => awaits(one) !== null).length;

/** The contract's own row. */
export function contractRow(contract: Contract): Row {
  return {
    tenant_id: contract.tenantId,
    id: contract.id,
    client_company_id: contract.clientCompanyId,
    number: contract.number,
    form_key: contract.formKey,
    deal_type: contract.dealType,
    template_version_id: contract.templateVersionId,
    language: contract.language,
    title: contract.title,
    audience: contract.audience,
    state: contract.state,
    author_side: contract.authorSide,
    created_by: contract.createdBy,
    created_at: contract.createdAt,
    responsible_id: contract.responsibleId,
    route: contract.route && shownRoute(contract.route),
    route_rules: contract.route && rulesOfRoute(contract.route),
    route_key: contract.route?.key ?? null,
    stage_index: contract.stageIndex,
    stage_kind: currentStage(contract)?.kind ?? null,
    next_index: sureNext(contract),
    board_column: boardColumnOf(contract),
    holder_side: contract.holder?.side ?? null,
    holder_ids: contract.holder?.memberIds ?? [],
    held_since: contract.holder?.since ?? null,
    due_at: dueAt(contract),
    amount: contract.deal.amount,
    currency: contract.deal.currency,
    period_from: contract.deal.periodFrom,
    period_to: contract.deal.periodTo,
    revision_number: contract.revision?.number ?? null,
    revision_hash: contract.revision?.hash ?? null,
    base: contract.base,
    chosen: contract.chosen,
    open_for_supplier: openFor(contract, 'supplier'),
    open_for_client: openFor(contract, 'client'),
    submitted_at: contract.submittedAt,
    promised_days: contract.promised?.days ?? null,
    promised_minutes: contract.promised?.minutes ?? null,
    executed_at: contract.executedAt,
    passage: contract.passage,
    ended_at: contract.endedAt,
    end_reason: contract.endReason,
    version_supplier: contract.versions.supplier,
    version_client: contract.versions.client,
    changed_supplier: contract.changedAt.supplier,
    changed_client: contract.changedAt.client,
  };
}
