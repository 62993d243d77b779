import { isOpenAssignment } from '../approval/assignment';
import { compareRoutes, type ComparedPart } from '../approval/compare-routes';
import type { StageKind } from '../approval/route';
import { isRefusal, type Refusal } from '../refusal';
import type { Bilingual } from '../template/form';
import type { CommandOf, Context } from './command';
import type { Contract, ContractState } from './contract';
import { decide } from './decide';
import { runOf } from './decide/stages';
import { evolveAll } from './evolve';

/**
 * What becomes of a stage when the contract is moved to another route: it keeps its approval, its people keep their duties, it is asked now from the
 * beginning, it had approved and will be asked once more, its turn will come, it is not asked as things are, the route has it no more.
 */
export const STAGE_FATES = ['decided', 'stays', 'begins', 'askedAgain', 'coming', 'skipped', 'dropped'] as const;
export type StageFate = (typeof STAGE_FATES)[number];

/** Somebody who would have a duty after the move; `dueAt` is null while it waits for its turn or for the client. */
export interface PlannedDuty {
  readonly memberId: string;
  readonly dueAt: string | null;
}

export interface PlannedStage {
  readonly key: string;
  readonly name: Bilingual;
  readonly kind: StageKind;
  readonly fate: StageFate;
  /** The route before had no such stage. */
  readonly isNew: boolean;
  readonly changed: readonly ComparedPart[];
  readonly duties: readonly PlannedDuty[];
  /** Who has approved and whose word stands. */
  readonly decidedBy: readonly string[];
}

export interface MigrationPlan {
  readonly stages: readonly PlannedStage[];
  /** What the contract is in then. */
  readonly state: ContractState;
  readonly holderIds: readonly string[];
}

/** What would happen if a running contract were moved to the route of the context: the very judgement of the act, with nothing kept. Pure. */
export function planMigration(contract: Contract, command: CommandOf<'migrateRoute'>, context: Context): MigrationPlan | Refusal {
  const facts = decide(contract, command, context);
  if (isRefusal(facts)) return facts;
  const after = evolveAll(contract, facts);
  const gone = new Set(
    contract.stages.filter((one) => one.skippedBecause === 'dropped').map((one) => contract.route!.stages[one.index]!.key),
  );
  const stages = compareRoutes(contract.route!, context.route!).flatMap(
    ({ key, kind, before, after: later, parts }): readonly PlannedStage[] => {
      if (!later && gone.has(key)) return [];
      const stage = (later ?? before)!;
      const index = after.route!.stages.findIndex((one) => one.key === key);
      return [{ key, name: stage.name, kind: stage.kind, isNew: kind === 'added', changed: parts, ...fateOf(contract, after, index) }];
    },
  );
  return { stages, state: after.state, holderIds: after.holder?.memberIds ?? [] };
}

type Fate = Pick<PlannedStage, 'fate' | 'duties' | 'decidedBy'>;

function fateOf(before: Contract, after: Contract, index: number): Fate {
  const progress = after.stages[index];
  if (!progress || progress.skippedBecause === 'dropped') return { fate: 'dropped', duties: [], decidedBy: [] };
  const run = runOf(after, index);
  const duties = run.filter(isOpenAssignment).map(({ memberId, dueAt }) => ({ memberId, dueAt }));
  const decidedBy = run.filter((one) => one.state === 'done' && one.duty === 'decide').map((one) => one.memberId);
  const { key } = after.route!.stages[index]!;
  const was = before.stages.find((one) => before.route!.stages[one.index]!.key === key);
  switch (progress.state) {
    case 'passed':
      return { fate: 'decided', duties, decidedBy };
    case 'skipped':
      return { fate: 'skipped', duties, decidedBy: [] };
    case 'current':
      return { fate: was?.startedAt === progress.startedAt ? 'stays' : 'begins', duties, decidedBy };
    case 'again':
      return { fate: was?.state === 'passed' ? 'askedAgain' : 'coming', duties, decidedBy: [] };
    case 'pending':
      return { fate: 'coming', duties, decidedBy: [] };
  }
}
