import type { Passage } from '../contract/contract';
import { signingOf } from './passage';
import { median, percentile } from './quantile';

/** A contract of the past, and whose it was. */
export interface PastPassage extends Passage {
  readonly companyId: string;
}

/** Fewer than these are no habit, and would tell one company about another. */
export const FEWEST_CONTRACTS = 5;
export const FEWEST_COMPANIES = 3;

/** In so many cases of a hundred it takes no longer. */
export const LIKELY = 80;

/** Working minutes of the supplier: half of the past took no longer, and eight of ten. */
export interface Expected {
  readonly median: number;
  readonly likely: number;
}

/** Where a contract is on its way. */
export interface Way {
  readonly spent: Passage;
  /** The stage that is passing, or null. */
  readonly stage: string | null;
  /** Stages that are behind or will not be asked. */
  readonly gone: readonly string[];
  /** Stages ahead that are always asked, and those whose condition says so as things are. */
  readonly always: readonly string[];
  readonly now: readonly string[];
}

/** What the past of a form and its route lets expect, counted from now or from when the client answers. */
export interface Forecast {
  /** So many contracts of the past it rests on. */
  readonly contracts: number;
  /** Of the present stage; null outside the stages. */
  readonly stage: Expected | null;
  readonly end: Expected;
  /** The present stage has taken longer already than in eight of ten cases. */
  readonly isLong: boolean;
}

/** The past that may be told: of enough contracts and companies, or else the company's own contracts, if there are enough. */
export function toldPast(past: readonly PastPassage[], companyId: string | null): readonly PastPassage[] {
  if (isTold(past)) return past;
  const own = past.filter((one) => one.companyId === companyId);
  return own.length >= FEWEST_CONTRACTS ? own : [];
}

const isTold = (past: readonly PastPassage[]): boolean =>
  past.length >= FEWEST_CONTRACTS && new Set(past.map((one) => one.companyId)).size >= FEWEST_COMPANIES;

const asked = (past: readonly PastPassage[], keys: readonly string[]): readonly PastPassage[] =>
  past.filter((one) => keys.every((key) => one.stages[key] !== undefined));

/**
 * When a contract passes its stage and when it is signed, by contracts of the same form and route that were asked the same stages; null when too few
 * of them tell. A contract whose stage was over sooner than the present one's has lasted says nothing of it, as long as enough others do. Pure.
 */
export function forecastOf(way: Way, past: readonly PastPassage[], companyId: string | null): Forecast | null {
  const certain = toldPast(asked(past, [...way.always, ...(way.stage === null ? [] : [way.stage])]), companyId);
  if (certain.length === 0) return null;
  const closer = toldPast(asked(certain, way.now), companyId);
  const alike = closer.length > 0 ? closer : certain;
  const { stage, spent } = way;
  const lasted = stage === null ? 0 : (spent.stages[stage] ?? 0);
  const stillGoing =
    stage === null
      ? alike
      : toldPast(
          alike.filter((one) => one.stages[stage]! > lasted),
          companyId,
        );
  const telling = stillGoing.length > 0 ? stillGoing : alike;
  return {
    contracts: telling.length,
    stage: stage === null ? null : expected(telling.map((one) => Math.max(0, one.stages[stage]! - lasted))),
    end: expected(telling.map((one) => remaining(one, way, lasted))),
    isLong:
      stage !== null &&
      lasted >
        percentile(
          alike.map((one) => one.stages[stage]!),
          LIKELY,
        ),
  };
}

const expected = (minutes: readonly number[]): Expected => {
  const middle = Math.round(median(minutes));
  return { median: middle, likely: Math.max(middle, percentile(minutes, LIKELY)) };
};

/** What was left of a past contract when it had come so far. */
function remaining(one: Passage, { spent, stage, gone }: Way, lasted: number): number {
  const ahead = Object.entries(one.stages).filter(([key]) => key !== stage && !gone.includes(key));
  const present = stage === null ? 0 : Math.max(0, one.stages[stage]! - lasted);
  const signing = Math.max(0, signingOf(one) - signingOf(spent));
  return ahead.reduce((total, [, minutes]) => total + minutes, present + signing);
}

/** What a stage usually took, by the contracts that were asked it; null when too few tell. Pure. */
export function usualOfStage(past: readonly PastPassage[], key: string, companyId: string | null): Expected | null {
  const told = toldPast(asked(past, [key]), companyId);
  return told.length === 0 ? null : expected(told.map((one) => one.stages[key]!));
}

/** What contracts of a form usually took of the supplier's time; null when too few tell. Pure. */
export function usualOf(past: readonly PastPassage[], companyId: string | null): (Expected & { readonly contracts: number }) | null {
  const told = toldPast(past, companyId);
  return told.length === 0 ? null : { ...expected(told.map((one) => one.supplier)), contracts: told.length };
}
