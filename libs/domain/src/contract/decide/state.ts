import { refuse, type Refusal } from '../../refusal';
import type { Actor, Audience, Side } from '../../people/actor';
import type { Assignment } from '../../approval/assignment';
import { activeAssignments, type Contract } from '../contract';
import type { Context } from '../command';
import type { ContractFact, ContractFactType, FactOf } from '../facts';
import { transitionOf, type Action } from '../transitions';

/** A judgement: the facts that follow, or the refusal. */
export type Outcome = readonly ContractFact[] | Refusal;

/** Builds facts of one act: they share its time and its author. */
export function factsOf(context: Context) {
  return <T extends ContractFactType>(
    type: T,
    audience: Audience,
    parts: Omit<FactOf<T>, 'type' | 'audience' | 'at' | 'by'>,
  ): ContractFact => ({ type, audience, at: context.now, by: context.actor, ...parts }) as ContractFact;
}

/** The member who acts; commands of people are never given to the system. */
export function memberOf(context: Context): Actor {
  if (context.actor.kind !== 'member') throw new Error('A command of a person was run by the system');
  return context.actor;
}

/** Refuses an action that the state or the turn forbids. */
export function checkTransition(contract: Contract, action: Action, side: Side): Refusal | null {
  const transition = transitionOf(action, contract.state, side);
  if (!transition) return refuse('action-not-available', { values: { action, state: contract.state } });
  if (transition.holding && contract.holder?.side !== side) return refuse('not-your-turn');
  return null;
}

/** The actor's own active assignment in the current stage, or why there is none. */
export function ownAssignment(contract: Contract, actor: Actor): Assignment | Refusal {
  const mine = activeAssignments(contract).find((one) => one.memberId === actor.memberId && one.duty === 'decide');
  if (mine) return mine;
  if (contract.assignments.some((one) => one.memberId === actor.memberId && one.state === 'asking')) return refuse('waiting-for-answer');
  const had = contract.assignments.some(
    (one) => one.memberId === actor.memberId && one.duty === 'decide' && (one.state === 'done' || one.state === 'cancelled'),
  );
  return refuse(had ? 'stage-already-decided' : 'not-your-turn');
}

export const isBlank = (text: string): boolean => text.trim() === '';
