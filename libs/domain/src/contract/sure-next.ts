import type { Contract } from './contract';

/**
 * The index of the stage that surely comes after the present one; null when none is left, or when the next of those that are left may yet be
 * skipped, as only its condition and its people tell. Of a contract with the rules of its route. Pure.
 */
export function sureNext({ stages, stageIndex, route }: Pick<Contract, 'stages' | 'stageIndex' | 'route'>): number | null {
  if (stageIndex === null || route === null) return null;
  const left = stages.find(({ index, state }) => index > stageIndex && (state === 'pending' || state === 'again'));
  const stage = left && route.stages[left.index]!;
  return !stage || stage.condition !== null || stage.optional ? null : left.index;
}
