import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A migration that runs its statements in order; the schema only grows, the way back is a backup. */
export abstract class GrowOnly implements MigrationInterface {
  protected abstract readonly statements: readonly string[];

  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of this.statements) await queryRunner.query(statement);
  }

  async down(): Promise<void> {
    throw new Error('The schema only grows; restore a backup instead');
  }
}
