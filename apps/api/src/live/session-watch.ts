import { type Database, workerScope } from '@vizavi/database';
import type { Actor } from '@vizavi/domain';
import type { LiveHub } from './live-hub';
import type { Watcher } from './watcher';

interface Row {
  readonly key: Buffer;
  readonly person_id: string;
  readonly tenant_id: string;
  readonly member_id: string;
  readonly side: Actor['side'];
  readonly roles: Actor['roles'];
  readonly client_company_id: string | null;
  readonly group_ids: string[];
}

/** Ends the streams of sessions that have ended, of members who were blocked, and of those whose rights have changed. */
export class SessionWatch {
  constructor(
    private readonly database: Database,
    private readonly hub: LiveHub,
    private readonly now: () => string,
  ) {}

  async look(): Promise<void> {
    const watchers = this.hub.watchers();
    if (watchers.length === 0) return;
    const rights = await this.rightsOf([...new Map(watchers.map((one) => [one.sessionKey.toString('base64'), one.sessionKey])).values()]);
    for (const watcher of watchers) this.judge(watcher, rights.get(watcher.sessionKey.toString('base64')));
  }

  /** Whoever has other rights now comes back by themselves and is heard with those. */
  private judge(watcher: Watcher, rights: string | undefined): void {
    if (rights === undefined) this.hub.signOut(watcher);
    else if (rights !== rightsOf(watcher.actor)) watcher.close(null);
  }

  private async rightsOf(keys: readonly Buffer[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.database.run(workerScope(null), (transaction) =>
      transaction.rows<Row & Record<string, unknown>>('select * from session_actors($1, $2)', [keys, this.now()], 'live-sessions'),
    );
    return new Map(rows.map((row) => [row.key.toString('base64'), rightsOf(actorFrom(row))]));
  }
}

type Rights = Pick<Actor, 'tenantId' | 'memberId' | 'side' | 'roles' | 'clientCompanyId' | 'groupIds'>;

const actorFrom = (row: Row): Rights => ({
  tenantId: row.tenant_id,
  memberId: row.member_id,
  side: row.side,
  roles: row.roles,
  clientCompanyId: row.client_company_id,
  groupIds: row.group_ids,
});

const rightsOf = ({ tenantId, memberId, side, roles, clientCompanyId, groupIds }: Rights): string =>
  JSON.stringify([tenantId, memberId, side, [...roles].sort(), clientCompanyId, [...groupIds].sort()]);
