import { joinedRoute } from '../../approval/shown-route';
import type { Contract, ContractState, StageProgress } from '../contract';
import type { ContractFact, FactOf } from '../facts';
import { hold, release } from './holding';

export function drafted(fact: FactOf<'ContractDrafted'>): Contract {
  const { contractId, holderIds, copiedFrom: _copiedFrom, ...given } = fact.shared;
  const contract: Contract = {
    tenantId: fact.by.tenantId,
    id: contractId,
    ...given,
    number: null,
    audience: given.authorSide,
    state: 'draft',
    createdBy: fact.by.kind === 'member' ? fact.by.memberId : '',
    createdAt: fact.at,
    changedAt: { supplier: fact.at, client: fact.at },
    route: null,
    stageIndex: null,
    stages: [],
    holder: null,
    deal: { amount: null, currency: null, periodFrom: null, periodTo: null },
    revision: null,
    revisions: [],
    history: [],
    suggestions: [],
    assignments: [],
    turns: [],
    signatures: [],
    comments: [],
    attachments: [],
    remarks: [],
    chosen: {},
    reviewerIds: [],
    copyIds: [],
    checks: [],
    signatoryIds: [],
    submittedAt: null,
    promised: null,
    executedAt: null,
    passage: null,
    endedAt: null,
    endReason: null,
    versions: { supplier: 1, client: 1 },
  };
  return hold(contract, given.authorSide, holderIds, fact.at);
}

/** How far a stage is that has not begun. */
export const UNTOUCHED = {
  state: 'pending',
  startedAt: null,
  passedAt: null,
  returnedAt: null,
  skippedBecause: null,
  judged: null,
  approvedRevision: null,
} as const satisfies Partial<StageProgress>;

export function submitted(contract: Contract, fact: FactOf<'ContractSubmitted'>): Contract {
  const { number, deal, responsibleId, promised = null } = fact.shared;
  const route = joinedRoute(fact.shared.route, fact.supplierOnly?.rules ?? null);
  const stages = contract.stages.length > 0 ? contract.stages : route.stages.map((_, index) => ({ ...UNTOUCHED, index }));
  const first = contract.submittedAt === null ? { submittedAt: fact.at, promised } : {};
  return { ...contract, ...first, number, route, deal, responsibleId, stages, audience: 'both' };
}

export function folded(contract: Contract, fact: FactOf<'RevisionFolded'>): Contract {
  const { revision, reason, folded: taken, rebased, changes = null } = fact.shared;
  const byId = fact.by.kind === 'member' ? fact.by.memberId : null;
  return {
    ...contract,
    revision: { number: revision.number, hash: revision.hash },
    revisions: [...contract.revisions, { ...revision, at: fact.at, byId, reason, changes }],
    history: [...contract.history, { number: revision.number, hash: revision.hash, changes }],
    suggestions: contract.suggestions.map((suggestion) => {
      const orders = taken.find((one) => one.suggestionId === suggestion.id)?.orders ?? [];
      const to = rebased.find((one) => one.suggestionId === suggestion.id);
      if (!to && orders.length === 0) return suggestion;
      const changes = suggestion.changes.map((change) => ({
        ...change,
        ...to?.changes.find((one) => one.order === change.order),
        foldedIn: orders.includes(change.order) ? revision.number : change.foldedIn,
      }));
      return { ...suggestion, baseHash: to?.baseHash ?? suggestion.baseHash, changes, version: suggestion.version + 1 };
    }),
  };
}

export function handedOff(contract: Contract, fact: FactOf<'ContractHandedOff'>): Contract {
  const { to, holderIds, clocks } = fact.shared;
  const assignments = contract.assignments.map((one) => {
    const clock = clocks.find((candidate) => candidate.assignmentId === one.id);
    if (!clock) return one;
    const { dueAt, remindAt, minutesLeft, clockFrom = null, clockMinutes = null, silenceAt = null } = clock;
    return { ...one, dueAt, remindAt, minutesLeft, clockFrom, clockMinutes, silenceAt };
  });
  const state: ContractState = contract.state === 'draft' ? 'draft' : to === 'client' ? 'inNegotiation' : 'inReview';
  return hold({ ...contract, state, assignments, audience: 'both' }, to, holderIds, fact.at);
}

export const signatureAwaited = (contract: Contract, fact: FactOf<'SignatureAwaited'>): Contract =>
  hold(
    {
      ...contract,
      state: 'awaitingSignature',
      stageIndex: null,
      signatoryIds: fact.shared.side === 'supplier' ? fact.shared.holderIds : contract.signatoryIds,
    },
    fact.shared.side,
    fact.shared.holderIds,
    fact.at,
  );

export const ended = (contract: Contract, fact: ContractFact, state: ContractState, endReason: string | null): Contract => ({
  ...release(contract, fact.at),
  state,
  endReason,
  endedAt: fact.at,
});
