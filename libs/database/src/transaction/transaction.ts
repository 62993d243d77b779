import type { EntityManager, QueryRunner } from 'typeorm';
import type { PoolClient, QueryResultRow } from 'pg';

export const DATABASE_ROLES = ['client', 'supplier', 'worker'] as const;
export type DatabaseRole = (typeof DATABASE_ROLES)[number];

/** On whose behalf the database is asked; row-level security reads it. */
export interface Scope {
  readonly role: DatabaseRole;
  readonly tenantId: string | null;
  readonly companyId: string | null;
  readonly memberId: string | null;
}

/** One database transaction; every repository and query method takes it. */
export class Transaction {
  private readonly afterwards: (() => void)[] = [];

  constructor(
    private readonly queryRunner: QueryRunner,
    private readonly client: PoolClient,
    private readonly prepared: boolean,
  ) {}

  /** For slow screens; hot paths use `rows`. */
  get entities(): EntityManager {
    return this.queryRunner.manager;
  }

  /** Plain rows; a statement with a name is prepared once per connection where no pooler stands between. */
  async rows<T extends QueryResultRow>(text: string, values: readonly unknown[] = [], name?: string): Promise<T[]> {
    return (await this.client.query<T>(this.statement(text, values, name))).rows;
  }

  async row<T extends QueryResultRow>(text: string, values: readonly unknown[] = [], name?: string): Promise<T | null> {
    return (await this.rows<T>(text, values, name))[0] ?? null;
  }

  /** How many rows a change hit. */
  async change(text: string, values: readonly unknown[] = [], name?: string): Promise<number> {
    return (await this.client.query(this.statement(text, values, name))).rowCount ?? 0;
  }

  /** From here on the statements run in this scope. */
  async enter(scope: Scope): Promise<void> {
    await this.client.query(ENTER, [
      `vizavi_${scope.role}`,
      scope.tenantId ?? '',
      scope.companyId ?? '',
      scope.memberId ?? '',
      sideOf(scope.role),
    ]);
  }

  /** Runs work that may fail without losing what came before it. */
  async savepoint<T>(work: () => Promise<T>): Promise<T> {
    await this.client.query('savepoint act');
    try {
      const result = await work();
      await this.client.query('release savepoint act');
      return result;
    } catch (fault) {
      await this.client.query('rollback to savepoint act');
      throw fault;
    }
  }

  /** Something to do once everything is kept: a wake-up, never part of the truth. */
  afterCommit(work: () => void): void {
    this.afterwards.push(work);
  }

  runAfterwards(): void {
    for (const work of this.afterwards) work();
  }

  private statement(text: string, values: readonly unknown[], name: string | undefined) {
    return this.prepared && name ? { name, text, values: [...values] } : { text, values: [...values] };
  }
}

// A member's request has an index for all that it asks; a plan that reads a table from end to end is cheap only while the table is small.
const ENTER = `select set_config('role', $1, true), set_config('app.tenant_id', $2, true), set_config('app.company_id', $3, true),
  set_config('app.member_id', $4, true), set_config('app.side', $5, true),
  set_config('enable_seqscan', case $1 when 'vizavi_worker' then 'on' else 'off' end, true), set_config('jit', 'off', true)`;

const sideOf = (role: DatabaseRole): string => (role === 'worker' ? '' : role);
