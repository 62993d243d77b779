import type { ContractView } from '@vizavi/api-types';
import type { Side } from '@vizavi/domain';
import type { WordKey } from '@vizavi/words';

/** Why nothing can be proposed now; null when the contract itself does not stand in the way. */
export function readOnlyWord({ state, position }: ContractView, side: Side | null): WordKey | null {
  if (state === 'awaitingSignature') return 'contract.readOnlyFrozen';
  if (position.holderSide === null) return 'contract.readOnlyFinal';
  return position.holderSide === side ? null : 'contract.readOnlyTurn';
}
