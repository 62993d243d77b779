import { joinedRoute } from '../../approval/shown-route';
import type { Contract, StageProgress } from '../contract';
import type { FactOf, MigratedStage } from '../facts';
import { cancelled, noted } from './approval';
import { UNTOUCHED } from './life';

/** The contract by its new route: every stage, duty and turn at the place that its stage has there. */
export function migrated(contract: Contract, fact: FactOf<'RouteMigrated'>): Contract {
  const { route, stages, cancelled: ended, silenced } = fact.shared;
  const placeOf = (from: number | null): number | null => (from === null ? null : stages.findIndex((one) => one.from === from));
  const assignments = contract.assignments.map((one) => {
    const moved = { ...one, stageIndex: placeOf(one.stageIndex)! };
    if (ended.includes(one.id)) return cancelled(moved);
    return silenced.includes(one.id) ? { ...moved, silenceAt: null, silenceStep: 0 } : moved;
  });
  return {
    ...contract,
    route: joinedRoute(route, fact.own?.rules ?? null),
    stageIndex: placeOf(contract.stageIndex),
    stages: stages.map((one, index) => progress(contract, one, index)),
    assignments,
    turns: contract.turns.map((one) => ({ ...one, stageIndex: placeOf(one.stageIndex) })),
    remarks: noted(contract, fact.own?.remark),
  };
}

function progress(contract: Contract, { from, state, skippedBecause }: MigratedStage, index: number): StageProgress {
  const before = from === null || state === 'pending' ? UNTOUCHED : contract.stages[from]!;
  return { ...before, index, state, skippedBecause };
}
