import { isSeenBy, type Actor } from '@vizavi/domain';
import { reasonOf } from './abilities/ability';
import type { ContractFacts } from './abilities/contract';

/**
 * Why the actor may not give somebody's duty in a contract to another, or null: whoever answers for the contract may, and the head of whoever has the duty,
 * who need not be able to read it.
 */
export function reasonOfReassigning(actor: Actor, facts: ContractFacts, headId: string | null): string | null {
  const isHead = headId === actor.memberId && actor.side === 'supplier' && isSeenBy(facts.audience, 'supplier');
  return isHead ? null : reasonOf(actor, 'reassign', facts);
}
