import type { StageKind } from '../approval/route';

/** Dated handing of one's assignments to another; both names stand in what the other decides. */
export interface Substitution {
  readonly id: string;
  readonly memberId: string;
  readonly toMemberId: string;
  readonly startsAt: string;
  /** The first moment that is no longer covered. */
  readonly endsAt: string;
  /** Kinds of stages that are handed over; empty: all. */
  readonly kinds: readonly StageKind[];
}

type Span = Pick<Substitution, 'startsAt' | 'endsAt' | 'kinds'>;

const moment = (iso: string): number => Date.parse(iso);

/** Whether a substitution is in force at a moment for a kind of stage. */
export const isInForce = ({ startsAt, endsAt, kinds }: Span, kind: StageKind, at: string): boolean =>
  moment(startsAt) <= moment(at) && moment(at) < moment(endsAt) && (kinds.length === 0 || kinds.includes(kind));

const sharesKind = (one: readonly StageKind[], other: readonly StageKind[]): boolean =>
  one.length === 0 || other.length === 0 || one.some((kind) => other.includes(kind));

/** Whether two substitutions are in force at some moment for the same kind of stage. */
export const meet = (one: Span, other: Span): boolean =>
  moment(one.startsAt) < moment(other.endsAt) && moment(other.startsAt) < moment(one.endsAt) && sharesKind(one.kinds, other.kinds);
