import { isOpenAssignment } from '../../approval/assignment';
import type { Side } from '../../people/actor';
import type { Contract, Turn } from '../contract';

/** Gives the contract into other hands: the open turn ends and a new one begins; the same hands keep their turn. */
export function hold(contract: Contract, side: Side, memberIds: readonly string[], at: string): Contract {
  const open = contract.turns.at(-1);
  const same =
    open?.endedAt === null && open.side === side && open.stageIndex === contract.stageIndex && sameMembers(open.memberIds, memberIds);
  if (same) return contract;
  const turn: Turn = { order: contract.turns.length, side, memberIds, stageIndex: contract.stageIndex, startedAt: at, endedAt: null };
  return { ...contract, holder: { side, memberIds, since: at }, turns: [...endTurn(contract.turns, at), turn] };
}

/** Nobody holds any more: a final state. */
export const release = (contract: Contract, at: string): Contract => ({
  ...contract,
  holder: null,
  turns: endTurn(contract.turns, at),
  assignments: contract.assignments.map((one) => (isOpenAssignment(one) ? { ...one, state: 'cancelled', version: one.version + 1 } : one)),
});

const endTurn = (turns: readonly Turn[], at: string): readonly Turn[] =>
  turns.map((turn) => (turn.endedAt === null ? { ...turn, endedAt: at } : turn));

const sameMembers = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id, index) => id === b[index]);
