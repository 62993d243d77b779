import type { SideView } from '@vizavi/api-types';
import { tallyTurns, workingMinutesBetween, type Contract, type Context, type Side, type SideTally } from '@vizavi/domain';

/** How often each side has had the contract and for how many working minutes, the present turn included. */
export function sideViews(
  turns: Contract['turns'],
  { calendar, now }: Pick<Context, 'calendar' | 'now'>,
): Readonly<Record<Side, SideView>> {
  const tally = tallyTurns(turns);
  const view = (side: SideTally): SideView => ({
    turns: side.turns,
    workingMinutes: side.stretches.reduce((sum, one) => sum + workingMinutesBetween(calendar, one.from, one.to ?? now), 0),
  });
  return { supplier: view(tally.supplier), client: view(tally.client) };
}
