import type { StageState } from './contract';
import { sureNext } from './sure-next';

const CONDITION = { kind: 'textDiffers' };
const way = (stageIndex: number | null, ...stages: readonly (readonly [StageState, unknown?, boolean?])[]) =>
  ({
    stageIndex,
    stages: stages.map(([state], index) => ({ index, state })),
    route: { stages: stages.map(([, condition = null, optional = false]) => ({ condition, optional })) },
  }) as never;

it.each([
  ['before the route begins', way(null, ['pending'], ['pending']), null],
  ['the one that is always asked', way(0, ['current'], ['pending']), 1],
  ['past those that are behind or need not be asked', way(0, ['current'], ['skipped'], ['passed'], ['again']), 3],
  ['nothing at the last stage', way(1, ['passed'], ['current']), null],
  ['nothing while a condition may skip it', way(0, ['current'], ['pending', CONDITION], ['pending']), null],
  ['nothing while it is optional', way(0, ['current'], ['pending', null, true], ['pending']), null],
])('%s', (_rule, contract, index) => expect(sureNext(contract)).toBe(index));
