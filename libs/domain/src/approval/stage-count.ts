import { isOpenAssignment, type Assignment } from './assignment';
import type { Stage } from './route';

/** How far a stage is: of so many asked so many have approved, and so many must. */
export interface StageCount {
  readonly asked: number;
  readonly approved: number;
  readonly needed: number;
  /** Nobody else needs to decide. */
  readonly enough: boolean;
}

/** Asked by the route itself, not added by a colleague and not only asked a question. */
const isOfRoute = (one: Assignment): boolean => one.duty === 'decide' && one.addedFor === null;

/** Counts the approvals of one run of a stage. Whoever was added by somebody who has approved must approve as well. */
export function countStage(stage: Pick<Stage, 'mode' | 'quorum'>, run: readonly Assignment[]): StageCount {
  const base = run.filter((one) => isOfRoute(one) && one.state !== 'cancelled');
  const approved = base.filter((one) => one.state === 'done');
  const decided = new Set(run.filter((one) => one.state === 'done').map((one) => one.id));
  const awaited = run.some((one) => one.addedFor !== null && decided.has(one.addedFor) && isOpenAssignment(one));
  const needed = neededOf(stage, base.length);
  return { asked: base.length, approved: approved.length, needed, enough: approved.length >= needed && !awaited };
}

/** How many of so many people must approve. */
export function neededOf({ mode, quorum }: Pick<Stage, 'mode' | 'quorum'>, asked: number): number {
  if (mode === 'any') return 1;
  return mode === 'quorum' ? Math.min(quorum ?? asked, asked) : asked;
}
