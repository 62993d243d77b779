import type { ContractRow, Page } from '@vizavi/api-types';
import { Database, scopeOf } from '@vizavi/database';
import { freshDatabase, type TestDatabase } from '@vizavi/database/testing';
import type { Actor } from '@vizavi/domain';
import { MomentQuery } from '../../contracts/present/moment.query';
import { Clock } from '../../platform/clock/clock';
import { ContractListQuery } from '../contract-list.query';
import type { ListParameters } from '../lists.dto';

/** Asks for lists on a database of its own, as the controller does. */
export class ListReader {
  readonly lists = new ContractListQuery(new MomentQuery(new Clock()));

  private constructor(
    private readonly files: TestDatabase,
    readonly database: Database,
  ) {}

  static async open(): Promise<ListReader> {
    const files = await freshDatabase();
    const database = new Database({ ...files.config, user: 'vizavi_app' }, true);
    await database.open();
    return new ListReader(files, database);
  }

  async close(): Promise<void> {
    await this.database.close();
    await this.files.drop();
  }

  page(actor: Actor, asked: Partial<ListParameters> = {}): Promise<Page<ContractRow>> {
    const parameters = { sort: '-changedAt' as const, limit: 20, ...asked };
    return this.database.run(scopeOf(actor), (transaction) => this.lists.page(transaction, actor, parameters));
  }

  async everyPage(actor: Actor, asked: Partial<ListParameters> = {}): Promise<readonly ContractRow[]> {
    const rows: ContractRow[] = [];
    let cursor: string | null | undefined;
    do {
      const next: Page<ContractRow> = await this.page(actor, { ...asked, ...(cursor ? { cursor } : {}) });
      rows.push(...next.items);
      cursor = next.nextCursor;
    } while (cursor !== null);
    return rows;
  }
}
