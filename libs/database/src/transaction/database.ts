import { DataSource } from 'typeorm';
import type { ClientConfig, PoolClient, QueryResultRow } from 'pg';
import { connectionOptions } from './connection';
import { Transaction, type Scope } from './transaction';

/** The one door to PostgreSQL: a connection is only ever used inside a transaction with a scope. */
export class Database {
  private readonly dataSource: DataSource;

  constructor(
    config: ClientConfig,
    private readonly prepared = false,
    entities: readonly (new () => object)[] = [],
  ) {
    this.dataSource = new DataSource({ ...connectionOptions(config), entities: [...entities] });
  }

  async open(): Promise<void> {
    await this.dataSource.initialize();
  }

  async close(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  /** One question by exact key to a SECURITY DEFINER function that the login itself may call: no role, no transaction of its own. */
  async lookUp<T extends QueryResultRow>(text: string, values: readonly unknown[], name: string): Promise<T[]> {
    const queryRunner = this.dataSource.createQueryRunner();
    try {
      const client = (await queryRunner.connect()) as PoolClient;
      const query = { text, values: [...values] };
      return (await client.query<T>(this.prepared ? { name, ...query } : query)).rows;
    } finally {
      await queryRunner.release();
    }
  }

  /** Runs work in one transaction in the given scope; a throw rolls everything back. */
  async run<T>(scope: Scope, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const queryRunner = this.dataSource.createQueryRunner();
    const client = (await queryRunner.connect()) as PoolClient;
    const transaction = new Transaction(queryRunner, client, this.prepared);
    try {
      await queryRunner.startTransaction();
      await transaction.enter(scope);
      const result = await work(transaction);
      await queryRunner.commitTransaction();
      transaction.runAfterwards();
      return result;
    } catch (fault) {
      if (queryRunner.isTransactionActive) await queryRunner.rollbackTransaction().catch(() => undefined);
      throw fault;
    } finally {
      await queryRunner.release();
    }
  }
}
