import type { Route } from '../approval/route';
import type { Passage, StageProgress, Turn } from '../contract/contract';
import { workingMinutesBetween, type WorkingCalendar } from '../deadline';
import type { Side } from '../people/actor';

/** What a passage is counted from. */
export interface Travelled {
  readonly submittedAt: string | null;
  readonly route: Pick<Route, 'stages'> | null;
  readonly stages: readonly Pick<StageProgress, 'index' | 'startedAt' | 'state'>[];
  readonly turns: readonly Pick<Turn, 'side' | 'stageIndex' | 'startedAt' | 'endedAt'>[];
}

const NOTHING: Passage = { supplier: 0, client: 0, stages: {} };

/** The time that a contract has taken until a moment; nothing before it is submitted. Pure. */
export function passageOf({ submittedAt, route, stages, turns }: Travelled, calendar: WorkingCalendar, until: string): Passage {
  if (submittedAt === null || route === null) return NOTHING;
  const held = turns.map((turn) => {
    const from = turn.startedAt < submittedAt ? submittedAt : turn.startedAt;
    const to = turn.endedAt ?? until;
    return { ...turn, minutes: to > from ? workingMinutesBetween(calendar, from, to) : 0 };
  });
  const of = (side: Side): number => sum(held.filter((one) => one.side === side));
  const asked = stages.filter((one) => one.startedAt !== null && one.state !== 'skipped');
  return {
    supplier: of('supplier'),
    client: of('client'),
    stages: Object.fromEntries(
      asked.map(({ index }) => [route.stages[index]!.key, sum(held.filter((one) => one.side === 'supplier' && one.stageIndex === index))]),
    ),
  };
}

const sum = (some: readonly { readonly minutes: number }[]): number => some.reduce((total, one) => total + one.minutes, 0);

/** The supplier's time outside the stages: its signature. */
export const signingOf = ({ supplier, stages }: Passage): number =>
  Math.max(0, supplier - Object.values(stages).reduce((total, one) => total + one, 0));
