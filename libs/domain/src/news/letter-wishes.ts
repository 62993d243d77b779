import { NEWS_KINDS, type NewsKind } from './kinds';

/** How news of a kind comes by letter: at once, gathered in a digest, or not at all, since the bell tells it anyway. */
export const LETTER_WAYS = ['atOnce', 'digest', 'bellOnly'] as const;
export type LetterWay = (typeof LETTER_WAYS)[number];

export const DIGEST_DAYS = ['workdays', 'everyDay'] as const;
export type DigestDays = (typeof DIGEST_DAYS)[number];

/** Minutes after midnight on the reader's clock; when `until` is the smaller, it is of the next day. */
export interface QuietHours {
  readonly from: number;
  readonly until: number;
}

/** When somebody wants which letters. */
export interface LetterWishes {
  /** The reader's time zone, as `Europe/Moscow`. */
  readonly zone: string;
  readonly ways: Readonly<Record<NewsKind, LetterWay>>;
  readonly quiet: QuietHours | null;
  /** Minutes after midnight at which the digest leaves. */
  readonly digestAt: number;
  readonly digestDays: DigestDays;
}

const HOUR = 60;

/** What can wait for the next morning, unless its reader wants it sooner: nobody waits for an answer to it. */
const CAN_WAIT: readonly NewsKind[] = ['comment', 'answered', 'checked', 'passedOn', 'executed', 'withdrawn', 'recalled', 'terminated'];

export const DEFAULT_WAYS = Object.fromEntries(
  NEWS_KINDS.map((kind) => [kind, CAN_WAIT.includes(kind) ? 'digest' : 'atOnce']),
) as LetterWishes['ways'];

/** For whoever has chosen nothing: what waits for somebody comes at once, the rest on working mornings, nothing at night. */
export const defaultWishes = (zone: string): LetterWishes => ({
  zone,
  ways: DEFAULT_WAYS,
  quiet: { from: 21 * HOUR, until: 8 * HOUR },
  digestAt: 9 * HOUR,
  digestDays: 'workdays',
});

/** The same wishes without a digest: what it gathered is told by the bell alone. */
export const withoutDigest = (wishes: LetterWishes): LetterWishes => ({
  ...wishes,
  ways: Object.fromEntries(
    Object.entries(wishes.ways).map(([kind, way]) => [kind, way === 'digest' ? 'bellOnly' : way]),
  ) as LetterWishes['ways'],
});
