import type { Unit } from './units';

/** How far a line may be from its natural width, and how ends are judged. */
export interface Tolerance {
  readonly measure: number;
  /** Stretch and shrink of a space, as parts of its width. */
  readonly stretch: number;
  readonly shrink: number;
  /** White added to the stretch of every line, points: none in good setting, some where nothing else helps. */
  readonly emergency: number;
  /** Greatest ratio of needed to available stretch. */
  readonly loosest: number;
  /** Two hyphens one under another cost this much more. */
  readonly doubleHyphen: number;
}

interface Ending {
  readonly at: number;
  readonly cost: number;
  readonly before: Ending | null;
  readonly hyphen: boolean;
}

interface Sums {
  readonly width: readonly number[];
  readonly give: readonly number[];
}

/** A last line shorter than this part of the measure, or one that ends a broken word, looks like a mistake. */
const SHORT_LAST = 0.12;
const SHORT_LAST_COST = 60_000;
const BROKEN_LAST_COST = 150_000;

/**
 * The ends of lines that make the whole paragraph most even (Knuth and Plass, "Breaking paragraphs into lines", 1981):
 * walk over the legal ends, keep for each the cheapest way to reach it, drop the starts that can no longer reach.
 * Gives the indexes of the units at which lines end (the last is `units.length`), or null when the tolerance allows no way.
 */
export function chooseBreaks(units: readonly Unit[], tolerance: Tolerance): number[] | null {
  const sums = sumsOf(units);
  let active: Ending[] = [{ at: -1, cost: 0, before: null, hyphen: false }];
  for (let at = 0; at <= units.length; at++) {
    if (!mayEnd(units, at)) continue;
    const reached = bestInto(at, active, units, sums, tolerance);
    active = active.filter((from) => naturalWidth(from.at, at, units, sums) - shrinkOf(from.at, at, sums, tolerance) <= tolerance.measure);
    if (reached) active = [...active, reached];
    if (active.length === 0) return null;
    if (at === units.length) return reached ? path(reached) : null;
  }
  return null;
}

function bestInto(at: number, active: readonly Ending[], units: readonly Unit[], sums: Sums, tolerance: Tolerance): Ending | null {
  let best: Ending | null = null;
  const unit = units[at];
  const hyphen = isHyphen(unit);
  for (const from of active) {
    const cost = lineCost(from, at, units, sums, tolerance);
    if (cost !== null && (best === null || from.cost + cost < best.cost)) best = { at, cost: from.cost + cost, before: from, hyphen };
  }
  return best;
}

function lineCost(from: Ending, at: number, units: readonly Unit[], sums: Sums, tolerance: Tolerance): number | null {
  const slack = tolerance.measure - naturalWidth(from.at, at, units, sums);
  const give = giveOf(from.at, at, sums);
  const unit = units[at];
  if (unit === undefined && slack >= 0) return lastLineCost(from, tolerance.measure - slack, tolerance);
  const ratio = slack >= 0 ? slack / (give * tolerance.stretch + tolerance.emergency || 0.001) : slack / (give * tolerance.shrink || 0.001);
  if (ratio < -1 || ratio > tolerance.loosest) return null;
  const penalty = unit?.kind === 'chance' ? unit.penalty : 0;
  const twice = from.hyphen && isHyphen(unit) ? tolerance.doubleHyphen : 0;
  return (1 + 100 * Math.abs(ratio) ** 3 + penalty) ** 2 + twice;
}

function lastLineCost(from: Ending, width: number, { measure }: Tolerance): number {
  return 1 + (width < measure * SHORT_LAST ? SHORT_LAST_COST : 0) + (from.hyphen ? BROKEN_LAST_COST : 0);
}

function isHyphen(unit: Unit | undefined): boolean {
  return unit?.kind === 'chance' && unit.style !== null;
}

function mayEnd(units: readonly Unit[], at: number): boolean {
  const unit = units[at];
  return unit === undefined || unit.kind === 'chance' || (unit.kind === 'gap' && unit.breakable);
}

function naturalWidth(from: number, at: number, units: readonly Unit[], sums: Sums): number {
  const unit = units[at];
  const hyphen = unit?.kind === 'chance' ? unit.width : 0;
  return (sums.width[at] ?? 0) - (sums.width[from + 1] ?? 0) + hyphen;
}

function giveOf(from: number, at: number, sums: Sums): number {
  return (sums.give[at] ?? 0) - (sums.give[from + 1] ?? 0);
}

function shrinkOf(from: number, at: number, sums: Sums, tolerance: Tolerance): number {
  return giveOf(from, at, sums) * tolerance.shrink + 0.001;
}

function sumsOf(units: readonly Unit[]): Sums {
  const width = [0];
  const give = [0];
  units.forEach((unit, index) => {
    width.push((width[index] ?? 0) + (unit.kind === 'chance' ? unit.kern : unit.width));
    give.push((give[index] ?? 0) + (unit.kind === 'gap' && !unit.fixed ? unit.width : 0));
  });
  return { width, give };
}

function path(ending: Ending): number[] {
  const ends: number[] = [];
  for (let each: Ending | null = ending; each && each.at >= 0; each = each.before) ends.unshift(each.at);
  return ends;
}
