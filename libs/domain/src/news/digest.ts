import { NEWS_KINDS, type NewsKind } from './kinds';

/** One piece of news that waits for a digest. */
export interface GatheredNews {
  readonly id: string;
  readonly contractId: string;
  readonly kind: NewsKind;
  readonly at: string;
  /** When its reader saw it in the bell. */
  readonly readAt: string | null;
}

/** What a digest tells of one contract, in the order in which it came. */
export interface DigestGroup<N extends GatheredNews> {
  readonly contractId: string;
  readonly news: readonly N[];
}

export interface Digest<N extends GatheredNews> {
  readonly groups: readonly DigestGroup<N>[];
  /** What is not written about: its reader has seen it, or may not see the contract any more. */
  readonly leftOut: readonly N[];
}

/**
 * Gathers news by contract: first contracts that wait for the reader, then by what weighs most, then the newest. Each piece is in exactly one
 * group or left out.
 */
export function gatherDigest<N extends GatheredNews>(
  news: readonly N[],
  { visible, mine }: { readonly visible: ReadonlySet<string>; readonly mine: ReadonlySet<string> },
): Digest<N> {
  const isTold = (one: N): boolean => one.readAt === null && visible.has(one.contractId);
  const told = [...news].filter(isTold).sort((one, other) => one.at.localeCompare(other.at) || one.id.localeCompare(other.id));
  const groups = [...new Set(told.map((one) => one.contractId))].map((contractId) => ({
    contractId,
    news: told.filter((one) => one.contractId === contractId),
  }));
  const rank = ({ contractId, news: own }: DigestGroup<N>): readonly [number, number, number] => [
    mine.has(contractId) ? 0 : 1,
    Math.min(...own.map(({ kind }) => NEWS_KINDS.indexOf(kind))),
    -Date.parse(own.at(-1)!.at),
  ];
  return { groups: groups.sort((one, other) => byRank(rank(one), rank(other))), leftOut: news.filter((one) => !isTold(one)) };
}

function byRank(one: readonly number[], other: readonly number[]): number {
  const place = one.findIndex((value, index) => value !== other[index]);
  return place < 0 ? 0 : one[place]! - other[place]!;
}
