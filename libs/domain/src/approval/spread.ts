/** Somebody who may take duties over, with how many wait for them now. */
export interface Taker {
  readonly memberId: string;
  readonly load: number;
}

/**
 * Gives duties out one after another, each to whoever of those that may take it has the fewest by then; of several as busy ones, to the first. Null where
 * nobody may. Pure.
 */
export function spread<Duty>(
  duties: readonly Duty[],
  takers: readonly Taker[],
  may: (duty: Duty, memberId: string) => boolean,
): readonly (string | null)[] {
  const load = new Map(takers.map((one) => [one.memberId, one.load]));
  return duties.map((duty) => {
    const free = takers.map((one) => one.memberId).filter((memberId) => may(duty, memberId));
    const [first = null, ...rest] = free;
    const least = rest.reduce((best, one) => (load.get(one)! < load.get(best!)! ? one : best), first);
    if (least !== null) load.set(least, load.get(least)! + 1);
    return least;
  });
}
