import { Injectable } from '@nestjs/common';
import { Database, scopeOf, type Transaction } from '@vizavi/database';
import type { Actor } from '@vizavi/domain';

/** The one way to read on a member's behalf: one transaction in their scope, so that row-level security sees who asks. */
@Injectable()
export class Reads {
  constructor(private readonly database: Database) {}

  run<T>(actor: Actor, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.database.run(scopeOf(actor), work);
  }
}
