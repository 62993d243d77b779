import { isOpen, standingOf } from '../../negotiation/standing';
import type { ChangedClause } from '../../approval/guard';
import { isSystemCommand, type CommandType, type Context, type TextOutcome } from '../../contract/command';
import { activeAssignments, type Contract } from '../../contract/contract';
import type { ClauseType } from '../../template/form';
import type { Route } from '../../approval/route';
import type { Actor, Side } from '../../people/actor';
import type { Staff, Substitution } from '../../substitution';
import { aContext, aRevision, textChanges } from '../a-context';
import { candidatesOf } from '../a-route';
import { minutesLater, START } from '../moments';
import { aMember, TENANT } from '../a-member';
import { aProposal } from '../a-suggestion';
import { isWild, pick, type Throw } from './dice';
import { otherRoute } from './other-route';
import { EMPLOYEES, STORY_TYPES } from './routes';

const CLIENTS = ['client', 'second client', 'client signatory'] as const;
const SUPPLIERS = [...EMPLOYEES, 'manager', 'supplier signatory'] as const;

export const members: Readonly<Record<Side, readonly Actor[]>> = {
  client: CLIENTS.map((id) => aMember(id, 'client')),
  supplier: SUPPLIERS.map((id) => aMember(id, 'supplier')),
};

/** What the account manager does for those who hold. */
const MANAGED: readonly CommandType[] = ['reassign', 'passOver', 'choosePeople', 'migrateRoute', 'closeRemark'];

/** Whose act it can only be. */
const NAMED: Partial<Record<CommandType, (contract: Contract) => string | undefined>> = {
  answerQuestion: (contract) => activeAssignments(contract).find((one) => one.duty === 'answer')?.memberId,
  takeQuestionBack: (contract) => contract.assignments.find((one) => one.state === 'asking')?.memberId,
};

/** Mostly one of those who hold. */
function actorOf(contract: Contract, type: CommandType, thrown: Throw): Actor {
  if (isWild(thrown) || !contract.holder) return pick([...members.client, ...members.supplier], thrown.who)!;
  if (MANAGED.includes(type)) return members.supplier[0]!;
  if (type === 'recall') return members.client[0]!;
  const named = NAMED[type]?.(contract);
  if (named) return members.supplier.find((one) => one.memberId === named) ?? members.supplier[0]!;
  if (type === 'check' && contract.reviewerIds[0]) return aMember(contract.reviewerIds[0], 'client');
  const { side, memberIds } = contract.holder;
  return members[side].find((one) => one.memberId === pick(memberIds, thrown.who)) ?? members[side][0]!;
}

const CLOSING: readonly CommandType[] = [
  'submit',
  'handOff',
  'approve',
  'approveWithRemarks',
  'returnForRework',
  'passOver',
  'migrateRoute',
];

const aboutClause = (clauseId: string): ChangedClause => ({
  clauseId,
  clauseType: STORY_TYPES[Number(clauseId.at(-1)) % STORY_TYPES.length]!,
});

/** The first revision is the form's own text; what later ones changed departs from it. */
const touchedBefore = (contract: Contract): readonly ClauseType[] =>
  contract.history.slice(1).flatMap((note) => note.changes?.clauses.map((one) => one.clauseType) ?? []);

/** What the document model would say: a revision more when something accepted is not in the text yet, or when the answers changed. */
export function textAfter(contract: Contract, type: CommandType, thrown: Throw): TextOutcome {
  const taken = contract.suggestions
    .map((one) => ({
      suggestionId: one.id,
      orders: one.changes.filter((change) => standingOf(change) === 'accepted' && change.foldedIn === null).map((change) => change.order),
    }))
    .filter((one) => one.orders.length > 0);
  const rewritten = type === 'submit' && (contract.revision === null || thrown.which % 2 === 0);
  const folds = CLOSING.includes(type) && (taken.length > 0 || rewritten);
  const clauses = contract.suggestions
    .filter((one) => taken.some((other) => other.suggestionId === one.id))
    .map((one) => aboutClause(one.clauseId));
  const changes = {
    ...textChanges(...clauses),
    requisites: rewritten && thrown.which % 3 === 0,
    clauses: rewritten ? [aboutClause('clause 0'), ...clauses] : clauses,
  };
  const revision = aRevision((contract.revision?.number ?? 0) + 1);
  const rebased = contract.suggestions.filter(isOpen).map((one) => ({
    suggestionId: one.id,
    baseHash: revision.hash,
    changes: one.changes.map(({ order, from, to }) => ({ order, from: from + 1, to: to + 1 })),
  }));
  return {
    folded: folds ? { revision, folded: taken, rebased, changes } : null,
    revisionHash: folds ? revision.hash : (contract.revision?.hash ?? null),
    proposal:
      thrown.wild % 20 === 3 ? null : aProposal({ negotiability: thrown.wild % 20 === 4 ? 'fixed' : 'open' }, 1 + (thrown.what % 3)),
    touched: [...touchedBefore(contract), ...(folds && contract.revision ? changes.clauses.map((one) => one.clauseType) : [])],
    overlaps: thrown.wild % 20 === 5,
  };
}

/** Whoever is away, who stands in, who has left: as chance has it, circles among them. */
function staffOf({ who, which, what }: Throw): Staff {
  const everybody = [...EMPLOYEES];
  const one = (index: number): string => pick(everybody, index)!;
  const substitution = (memberId: string, toMemberId: string, index: number): Substitution => ({
    id: `substitution ${index}`,
    memberId,
    toMemberId,
    startsAt: START,
    endsAt: minutesLater(60 * 24 * 365 * 10),
    kinds: which % 3 === 0 ? ['director'] : [],
  });
  return {
    people: Object.fromEntries(
      everybody.map((memberId, index) => [memberId, { headId: one(index + 1), active: what % 4 !== 0 || index !== which % 5 }]),
    ),
    substitutions:
      who % 2 === 0
        ? []
        : [substitution(one(who), one(which), 0), substitution(one(which), one(what), 1)].filter((s) => s.memberId !== s.toMemberId),
  };
}

/** Who acts, when, and what the act would have looked up. */
export function contextOf(contract: Contract, ofForm: Route, type: CommandType, thrown: Throw, now: string, naming: string): Context {
  const route = type === 'migrateRoute' ? otherRoute(contract.route ?? ofForm, thrown) : (contract.route ?? ofForm);
  const text = textAfter(contract, type, thrown);
  // The answers name the amount: it changes with a new text alone.
  const amount = type === 'submit' && text.folded ? `${thrown.which % 2}.00` : (contract.deal.amount ?? '1.00');
  return aContext({
    actor: isSystemCommand(type) ? { kind: 'system', tenantId: TENANT } : actorOf(contract, type, thrown),
    now,
    naming,
    route,
    candidates: candidatesOf(route, contract.chosen),
    textOutcome: text,
    paymentDays: thrown.which % 5 === 0 ? null : String(10 + (thrown.which % 50)),
    clientSegment: pick(['key', 'small', null], thrown.which) ?? null,
    clientManagerIds: ['client', 'second client'],
    takers: EMPLOYEES.map((memberId) => ({ memberId, groupId: null, load: 0, lastAskedAt: null })),
    staff: staffOf(thrown),
    assignableIds: [...EMPLOYEES, 'reviewer 0', 'reviewer 1'],
    deal: { amount, currency: 'RUB', periodFrom: null, periodTo: null },
    answerFaults: thrown.wild % 20 === 6 ? 1 : 0,
  });
}
