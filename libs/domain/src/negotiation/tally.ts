import type { Turn } from '../contract/contract';
import { SIDES, type Side } from '../people/actor';

/** How often a side has had the contract, and when: stretches of one side that follow each other are one. */
export interface SideTally {
  readonly turns: number;
  readonly stretches: readonly { readonly from: string; readonly to: string | null }[];
}

/** The turns of both sides; hands that change within a side do not make another turn of it. Pure. */
export function tallyTurns(turns: readonly Pick<Turn, 'side' | 'startedAt' | 'endedAt'>[]): Readonly<Record<Side, SideTally>> {
  const stretches: { side: Side; from: string; to: string | null }[] = [];
  for (const turn of turns) {
    const last = stretches.at(-1);
    if (last?.side === turn.side && last.to === turn.startedAt) last.to = turn.endedAt;
    else stretches.push({ side: turn.side, from: turn.startedAt, to: turn.endedAt });
  }
  const of = (side: Side): SideTally => {
    const own = stretches.filter((one) => one.side === side).map(({ from, to }) => ({ from, to }));
    return { turns: own.length, stretches: own };
  };
  return Object.fromEntries(SIDES.map((side) => [side, of(side)])) as Readonly<Record<Side, SideTally>>;
}
