import { API, PATHS } from '@vizavi/api-types';
import type { Client } from 'pg';
import { type Headers, signIn } from './sessions';

/** A question that is asked again and again, and how much dearer than its bare SQL it may be; null where no goal is set. */
export interface Workload {
  readonly name: string;
  readonly goal: string;
  readonly most: number | null;
  readonly path: string;
  readonly headers: Headers;
  /** The one who asks, for SQL that reads it from the settings. */
  readonly reader: Reader;
}

export interface Reader {
  readonly tenantId: string;
  readonly memberId: string;
  readonly companyId: string;
  readonly side: string;
}

/** Whom and what a database is measured with. */
export interface Cast {
  readonly client: Reader;
  readonly manager: Reader;
  readonly contractId: string;
  readonly number: string;
  /** Contracts of the manager that are on their way, as many as a page of the board has. */
  readonly cards: readonly string[];
}

const CARDS = 20;

const READER =
  'select m.tenant_id as "tenantId", m.id as "memberId", coalesce(m.client_company_id::text, \'\') as "companyId", m.side from member m';

/** The contract manager of an ordinary company and the account manager who looks after most: the same in every database of the bench. */
export async function castOf(owner: Client): Promise<Cast> {
  const one = async <T extends object>(text: string, values: readonly unknown[] = []): Promise<T> =>
    (await owner.query<T>(text, [...values])).rows[0]!;
  const manager = await one<Reader>(`${READER} where m.name = 'Менеджер 0'`);
  const client = await one<Reader>(`${READER} where m.name = 'Сотрудник Т1-0'`);
  const contract = await one<{ id: string; number: string }>(
    `select id, number from contract where client_company_id = $1 order by form_key <> 'supply', state <> 'inReview', changed_client desc limit 1`,
    [client.companyId],
  );
  const cards = await owner.query<{ id: string }>(
    `select id from contract where tenant_id = $1 and responsible_id = $2 and board_column is not null and submitted_at is not null
     order by changed_supplier desc, id desc limit ${CARDS}`,
    [manager.tenantId, manager.memberId],
  );
  return { client, manager, contractId: contract.id, number: contract.number, cards: cards.rows.map(({ id }) => id) };
}

/** What the day's work asks for, by the goals of docs/performance.md. */
export async function workloadsOf(owner: Client): Promise<readonly Workload[]> {
  const { client, manager, contractId, number, cards } = await castOf(owner);
  const [asClient, asManager] = await signIn(owner, [client.memberId, manager.memberId]);
  const by = (reader: Reader, headers: Headers | undefined) => ({ reader, headers: headers! });
  const at = (path: string, query: Readonly<Record<string, string>> = {}): string => {
    const text = new URLSearchParams(query).toString();
    return `${API}/${path}${text && `?${text}`}`;
  };
  return [
    { name: 'my contracts, client', goal: 'G1', most: 1.4, path: at(PATHS.contracts), ...by(client, asClient) },
    { name: 'my contracts, manager', goal: 'G1', most: 1.4, path: at(PATHS.contracts), ...by(manager, asManager) },
    { name: 'board', goal: 'G1', most: 1.4, path: at(PATHS.board), ...by(manager, asManager) },
    {
      name: 'board, filtered',
      goal: 'G1',
      most: 1.4,
      path: at(PATHS.board, { form: 'supply', amountFrom: '1000000' }),
      ...by(manager, asManager),
    },
    { name: 'search, a word', goal: 'G1', most: 1.4, path: at(PATHS.contracts, { q: 'поставка' }), ...by(manager, asManager) },
    { name: 'search, a number', goal: 'G1', most: 1.4, path: at(PATHS.contracts, { q: number }), ...by(manager, asManager) },
    { name: 'open a contract', goal: 'G2', most: 1.3, path: at(PATHS.contract(contractId)), ...by(client, asClient) },
    {
      name: 'forecast of a board’s cards',
      goal: 'G2',
      most: null,
      path: at(PATHS.expected, { ids: cards.join(',') }),
      ...by(manager, asManager),
    },
    { name: 'one item: a client', goal: 'G2', most: 2, path: at(PATHS.client(client.companyId)), ...by(manager, asManager) },
  ];
}
