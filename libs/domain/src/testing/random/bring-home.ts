import type { Route } from '../../approval/route';
import { isOpen } from '../../negotiation/standing';
import type { Actor } from '../../people/actor';
import { isRefusal } from '../../refusal';
import type { ContractCommand } from '../../contract/command';
import { activeAssignments, isFinal, openPoints, type Contract } from '../../contract/contract';
import { decide } from '../../contract/decide';
import { evolveAll } from '../../contract/evolve';
import { aMember } from '../a-member';
import { aRoute, aStage, candidatesOf } from '../a-route';
import { minutesLater } from '../moments';
import { contextOf, members, textAfter } from './acting';
import type { Throw } from './dice';

/** Everybody is there and nobody rewrites anything. */
const CALM: Throw = { what: 1, who: 0, which: 1, gap: 1, wild: 50 };
const MOST_ACTS = 150;
const MANAGER = aMember('manager', 'supplier');
/** Has written nothing, and so may always have the last word. */
const NEWCOMER = 'zoya';
/** To where an administrator moves a contract whose own route finds nobody any more. */
const SOUND = aRoute([aStage('newcomer', [NEWCOMER])]);
const AUTHORITY = { kind: 'charter', number: null, date: null } as const;

interface Attempt {
  readonly by: Actor;
  readonly command: ContractCommand;
}

/** Where a contract ends when everybody is willing: each does the first thing that brings it on; the state in which nobody can, if there is one. */
export function bringHome(start: Contract, route: Route, from: string): Contract {
  let contract = start;
  for (let act = 1; act <= MOST_ACTS && !isFinal(contract.state); act += 1) {
    const next = stepOn(contract, route, minutesLater(act, from), `way ${act}`);
    if (!next) return contract;
    contract = next;
  }
  return contract;
}

function stepOn(contract: Contract, route: Route, now: string, naming: string): Contract | null {
  for (const { by, command } of attempts(contract)) {
    const asked = { ...contextOf(contract, route, command.type, CALM, now, naming), actor: by, assignableIds: [NEWCOMER] };
    const context = command.type === 'migrateRoute' ? { ...asked, route: SOUND, candidates: candidatesOf(SOUND) } : asked;
    const outcome = decide(contract, command, context);
    if (!isRefusal(outcome) && outcome.length > 0) return evolveAll(contract, outcome);
  }
  return null;
}

/** What willing people try, the most useful first. */
function* attempts(contract: Contract): Generator<Attempt> {
  const side = contract.holder!.side;
  const holders = contract.holder!.memberIds.map((id) => aMember(id, side));
  const hash = textAfter(contract, 'approve', CALM).revisionHash ?? '';
  for (const by of side === 'client' ? holders : members.supplier)
    for (const { id: suggestionId } of contract.suggestions.filter(isOpen)) {
      yield { by, command: { type: 'accept', suggestionId, orders: null } };
      yield { by, command: { type: 'concede', suggestionId, orders: null } };
      yield { by, command: { type: 'withdrawSuggestion', suggestionId } };
      yield { by, command: { type: 'removeSuggestion', suggestionId } };
    }
  for (const { id: remarkId } of openPoints(contract.remarks))
    yield { by: MANAGER, command: { type: 'closeRemark', remarkId, closing: 'done' } };
  for (const by of holders) {
    yield { by, command: { type: 'answerQuestion', answer: 'yes' } };
    yield { by, command: { type: 'approve', revisionHash: hash } };
    yield { by, command: { type: 'submit' } };
    yield { by, command: { type: 'execute', revisionHash: contract.revision?.hash ?? '', authority: AUTHORITY, consent: 'I agree' } };
  }
  const authors = contract.suggestions.map((one) => one.authorId);
  for (const { id: assignmentId } of activeAssignments(contract).filter((one) => authors.includes(one.memberId)))
    yield { by: MANAGER, command: { type: 'reassign', assignmentId, toMemberId: NEWCOMER, reason: 'wrote it' } };
  // Only what waits for the client sends a contract there that is in review.
  if (contract.state !== 'inReview' || contract.suggestions.some(isOpen))
    for (const by of holders) yield { by, command: { type: 'handOff', note: 'please' } };
  yield { by: MANAGER, command: { type: 'migrateRoute', versionId: 'sound', reason: 'nobody is left' } };
}
