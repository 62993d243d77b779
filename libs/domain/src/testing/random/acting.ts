import { isOpen, standingOf } from '../../negotiation/standing';
import { isSystemCommand, type CommandType, type Context, type TextOutcome } from '../../contract/command';
import type { Contract } from '../../contract/contract';
import type { Route } from '../../approval/route';
import type { Actor, Side } from '../../people/actor';
import type { Staff, Substitution } from '../../substitution';
import { aContext, aRevision } from '../a-context';
import { minutesLater, START } from '../moments';
import { aMember, TENANT } from '../a-member';
import { aProposal } from '../a-suggestion';
import { isWild, pick, type Throw } from './dice';
import { EMPLOYEES } from './routes';

const CLIENTS = ['client', 'second client', 'client signatory'] as const;
const SUPPLIERS = [...EMPLOYEES, 'manager', 'supplier signatory'] as const;

export const members: Readonly<Record<Side, readonly Actor[]>> = {
  client: CLIENTS.map((id) => aMember(id, 'client')),
  supplier: SUPPLIERS.map((id) => aMember(id, 'supplier')),
};

/** Mostly one of those who hold. */
function actorOf(contract: Contract, type: CommandType, thrown: Throw): Actor {
  if (isWild(thrown) || !contract.holder) return pick([...members.client, ...members.supplier], thrown.who)!;
  if (type === 'reassign') return members.supplier[0]!;
  if (type === 'check' && contract.reviewerIds[0]) return aMember(contract.reviewerIds[0], 'client');
  const { side, memberIds } = contract.holder;
  return members[side].find((one) => one.memberId === pick(memberIds, thrown.who)) ?? members[side][0]!;
}

const CLOSING: readonly CommandType[] = ['submit', 'handOff', 'approve', 'approveWithRemarks', 'returnForRework'];

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
  const revision = aRevision((contract.revision?.number ?? 0) + 1);
  const rebased = contract.suggestions.filter(isOpen).map((one) => ({
    suggestionId: one.id,
    baseHash: revision.hash,
    changes: one.changes.map(({ order, from, to }) => ({ order, from: from + 1, to: to + 1 })),
  }));
  return {
    folded: folds ? { revision, folded: taken, rebased } : null,
    revisionHash: folds ? revision.hash : (contract.revision?.hash ?? null),
    proposal:
      thrown.wild % 20 === 3 ? null : aProposal({ negotiability: thrown.wild % 20 === 4 ? 'fixed' : 'open' }, 1 + (thrown.what % 3)),
    touched: [],
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
export function contextOf(contract: Contract, route: Route, type: CommandType, thrown: Throw, now: string, naming: string): Context {
  return aContext({
    actor: isSystemCommand(type) ? { kind: 'system', tenantId: TENANT } : actorOf(contract, type, thrown),
    now,
    naming,
    route,
    textOutcome: textAfter(contract, type, thrown),
    clientManagerIds: ['client', 'second client'],
    takers: EMPLOYEES.map((memberId) => ({ memberId, groupId: null, load: 0, lastAskedAt: null })),
    staff: staffOf(thrown),
    assignableIds: [...EMPLOYEES, 'reviewer 0', 'reviewer 1'],
    deal: { amount: `${thrown.which % 2}.00`, currency: 'RUB', periodFrom: null, periodTo: null },
    answerFaults: thrown.wild % 20 === 6 ? 1 : 0,
  });
}
