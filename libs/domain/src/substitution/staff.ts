import type { StageKind } from '../approval/route';
import { isInForce, type Substitution } from './substitution';

/** A supplier's employee as far as standing in asks. */
export interface Colleague {
  readonly headId: string | null;
  /** Neither invited only nor blocked. */
  readonly active: boolean;
}

/** The supplier's people and who stands in for whom; plain values that the act looks up. */
export interface Staff {
  readonly people: Readonly<Record<string, Colleague>>;
  readonly substitutions: readonly Substitution[];
}

export const NO_STAFF: Staff = { people: {}, substitutions: [] };

export interface Seat {
  readonly kind: StageKind;
  readonly at: string;
  /** People who have a duty in the stage already: nobody sits on two seats of it. */
  readonly taken: readonly string[];
}

/** Whoever is not known is taken to be there: a rule has just found them. */
const isActive = (staff: Staff, memberId: string): boolean => staff.people[memberId]?.active ?? true;

const substitutesOf = (staff: Staff, memberId: string, { kind, at }: Seat): readonly string[] =>
  staff.substitutions
    .filter((one) => one.memberId === memberId && isInForce(one, kind, at))
    .toSorted((a, b) => Date.parse(b.startsAt) - Date.parse(a.startsAt) || (a.id < b.id ? -1 : 1))
    .map((one) => one.toMemberId);

/** Whether somebody is there and has handed nothing of this kind over. */
export const isPresent = (staff: Staff, memberId: string, seat: Seat): boolean =>
  isActive(staff, memberId) && substitutesOf(staff, memberId, seat).length === 0;

/** Heads of somebody, the nearest first; a circle of heads ends where it begins again. */
export function headsOf(staff: Staff, memberId: string): readonly string[] {
  const heads: string[] = [];
  for (let next = staff.people[memberId]?.headId ?? null; next !== null; next = staff.people[next]?.headId ?? null) {
    if (next === memberId || heads.includes(next)) break;
    heads.push(next);
  }
  return heads;
}

/** Whether somebody would come to stand above themselves by getting that head. */
export const closesCircle = (staff: Staff, memberId: string, headId: string): boolean =>
  headId === memberId || headsOf(staff, headId).includes(memberId);

/** Everybody to whom a duty comes by substitutions alone, the nearest first; a circle is walked once. */
export function chainOf(staff: Staff, memberId: string, seat: Seat): readonly string[] {
  const seen = [memberId];
  for (let index = 0; index < seen.length; index += 1)
    for (const next of substitutesOf(staff, seen[index]!, seat)) if (!seen.includes(next)) seen.push(next);
  return seen.slice(1);
}

/**
 * Who acts on a duty of somebody: themselves while they are there; else the nearest of their substitutes, of the substitutes' substitutes and
 * of their heads who is there and has no duty in the stage; null when nobody is.
 */
export function standInOf(staff: Staff, memberId: string, seat: Seat): string | null {
  if (isPresent(staff, memberId, seat)) return memberId;
  const may = (one: string): boolean => one !== memberId && isPresent(staff, one, seat) && !seat.taken.includes(one);
  return [...chainOf(staff, memberId, seat), ...headsOf(staff, memberId)].find(may) ?? null;
}
