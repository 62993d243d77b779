import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, workerScope } from '@vizavi/database';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { ProblemError } from '../http/problem-error';

export const LIMITS = {
  signInAccount: { points: 10, duration: 15 * 60 },
  signInAddress: { points: 60, duration: 15 * 60 },
  resetAccount: { points: 5, duration: 3600 },
  resetAddress: { points: 20, duration: 3600 },
  verifyAddress: { points: 60, duration: 15 * 60 },
  linkAddress: { points: 60, duration: 15 * 60 },
  secondFactor: { points: 10, duration: 15 * 60 },
} as const;
export type Limit = keyof typeof LIMITS;

const TABLE = 'rate_limit';

/** Limits on attempts, counted in PostgreSQL for all processes together; whom they count is kept only as a hash. */
@Injectable()
export class Limits {
  private readonly limiters: Readonly<Record<Limit, RateLimiterPostgres>>;

  constructor(private readonly database: Database) {
    const limiterOf = (keyPrefix: Limit) =>
      new RateLimiterPostgres({
        storeClient: { query: this.query },
        storeType: 'client',
        tableName: TABLE,
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix,
        ...LIMITS[keyPrefix],
      });
    const entries = (Object.keys(LIMITS) as Limit[]).map((name) => [name, limiterOf(name)] as const);
    this.limiters = Object.fromEntries(entries) as Record<Limit, RateLimiterPostgres>;
  }

  /** Counts an attempt; throws 429 with the seconds to wait when there were too many. */
  async count(limit: Limit, who: string): Promise<void> {
    try {
      await this.limiters[limit].consume(keyOf(who));
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) throw new ProblemError(429, 'too-many-attempts', { retryAfter: refusal.msBeforeNext / 1000 });
      throw refusal;
    }
  }

  /** An attempt that succeeded was none. */
  async forgive(limit: Limit, who: string): Promise<void> {
    await this.limiters[limit].reward(keyOf(who));
  }

  /** Starts anew, as after a right password. */
  async clear(limit: Limit, who: string): Promise<void> {
    await this.limiters[limit].delete(keyOf(who));
  }

  /** Removes what no longer counts; for the nightly job. */
  forgetOld(now: string): Promise<number> {
    return this.database.run(workerScope(null), (transaction) =>
      transaction.change(`delete from ${TABLE} where expire < $1`, [Date.parse(now)]),
    );
  }

  private readonly query = ({ text, values }: { text: string; values: unknown[] }) =>
    this.database.run(workerScope(null), async (transaction) => {
      const rows = await transaction.rows(text, values);
      return { rows, rowCount: rows.length };
    });
}

const keyOf = (who: string): string => createHash('sha256').update(who).digest('base64url');
