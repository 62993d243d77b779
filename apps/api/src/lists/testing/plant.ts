import { workerScope, type Database, type Transaction } from '@vizavi/database';
import { type Actor, type AssignmentState, type Role, sideOfRole } from '@vizavi/domain';
import { newId } from '../../platform/clock/new-id';

export const START = '2026-03-02T09:00:00.000Z';

/** Columns of a contract, and what lies under it; what is not said is as usual. */
export interface PlantedContract {
  readonly companyId: string;
  readonly columns?: Readonly<Record<string, unknown>>;
  readonly readers?: readonly { readonly id: string; readonly kind: 'duty' | 'invitation' | 'signing' }[];
  readonly duties?: readonly PlantedDuty[];
}

export interface PlantedDuty {
  readonly memberId: string;
  readonly groupId?: string;
  readonly dueAt?: string | null;
  readonly minutesLeft?: number;
  readonly state?: AssignmentState;
}

const STAGES = [
  { key: 'legal', name: { ru: 'Юристы', en: 'Legal' }, kind: 'legal', shownAs: 'nameAndRole' },
  { key: 'director', name: { ru: 'Директор', en: 'Director' }, kind: 'director', shownAs: 'role' },
];

const FINAL = ['executed', 'declined', 'withdrawn', 'terminated'];

/** A supplier planted row by row, for questions that the facts behind the rows do not matter to. */
export class PlantedSupplier {
  readonly id = newId();
  private readonly templateId = newId();
  private readonly versionId = newId();

  constructor(private readonly database: Database) {}

  async found(): Promise<this> {
    await this.write(async (tx) => {
      await this.add(tx, 'supplier', { name: 'АО «Поставщик»', requisites: {}, place: 'Москва', zone: 'Europe/Moscow', created_at: START });
      await this.add(tx, 'template', {
        id: this.templateId,
        key: 'supply',
        deal_type: 'supply',
        name: { ru: 'Поставка', en: 'Supply' },
        created_at: START,
      });
      const version = {
        id: this.versionId,
        template_id: this.templateId,
        number: 1,
        state: 'published',
        fallbacks: {},
        source: '',
        hash: '',
        version: 1,
      };
      await this.add(tx, 'template_version', {
        ...version,
        form: { promisedDays: 5, variables: [], clauses: [], preamble: { ru: '', en: '' }, languages: ['ru'] },
        created_at: START,
      });
    });
    return this;
  }

  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.database.run(workerScope(this.id), work);
  }

  async company(name: string, more: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const id = newId();
    await this.write((tx) => this.add(tx, 'client_company', { id, name, code: id, created_at: START, version: 1, ...more }));
    return id;
  }

  async member(
    roles: readonly Role[],
    companyId: string | null = null,
    name = 'Ольга Петрова',
    groupIds: readonly string[] = [],
  ): Promise<Actor> {
    const [personId, memberId, side] = [newId(), newId(), sideOfRole(roles[0]!)];
    await this.write(async (tx) => {
      await tx.rows('insert into person (id, email, name, created_at) values ($1, $2, $3, $4)', [
        personId,
        `${memberId}@vizavi.test`,
        name,
        START,
      ]);
      const place = { person_id: personId, side, client_company_id: companyId, title: 'юрист', language: 'ru', state: 'active' };
      await this.add(tx, 'member', { id: memberId, ...place, roles, name, invited_at: START, version: 1 });
      for (const group of groupIds) await this.add(tx, 'member_group_member', { group_id: group, member_id: memberId });
    });
    return { kind: 'member', tenantId: this.id, memberId, personId, side, roles, clientCompanyId: companyId, groupIds };
  }

  async group(name: string): Promise<string> {
    const id = newId();
    await this.write((tx) => this.add(tx, 'member_group', { id, key: id, name: { ru: name, en: name } }));
    return id;
  }

  async contract(planted: PlantedContract): Promise<string> {
    const id = newId();
    const under = { contract_id: id, client_company_id: planted.companyId };
    const row = this.contractRow(id, planted);
    await this.write(async (tx) => {
      await this.add(tx, 'contract', row);
      for (const reader of planted.readers ?? []) await this.add(tx, 'contract_reader', { ...under, ...readerRow(reader, row) });
      for (const [order, duty] of (planted.duties ?? []).entries()) await this.add(tx, 'assignment', { ...under, ...dutyRow(duty, order) });
    });
    return id;
  }

  /** What the contract is found by. */
  words(contractId: string, companyId: string, words: string, line = words): Promise<unknown> {
    return this.write((tx) =>
      tx.rows(
        `insert into contract_search (tenant_id, contract_id, client_company_id, audience, words, line) values ($1, $2, $3, 'both', to_tsvector('russian', $4), lower($5))`,
        [this.id, contractId, companyId, words, line],
      ),
    );
  }

  /** Adds a row of the tenant; JSON in, whatever the columns are. */
  async add(tx: Transaction, table: string, row: Readonly<Record<string, unknown>>): Promise<void> {
    const whole = { tenant_id: this.id, ...row };
    const columns = Object.keys(whole).join(', ');
    await tx.rows(`insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, $1)`, [
      JSON.stringify(whole),
    ]);
  }

  private contractRow(id: string, { companyId, columns = {} }: PlantedContract): Readonly<Record<string, unknown>> {
    const state = (columns['state'] as string | undefined) ?? 'inReview';
    const isDraft = state === 'draft';
    const isFinal = FINAL.includes(state);
    const inStage = state === 'inReview' || state === 'inNegotiation';
    return {
      id,
      client_company_id: companyId,
      number: isDraft ? null : `П-2026/${id.slice(-8)}`,
      form_key: 'supply',
      deal_type: 'supply',
      template_version_id: this.versionId,
      language: 'ru',
      title: 'Договор поставки',
      audience: isDraft ? 'client' : 'both',
      state,
      author_side: 'client',
      created_by: id,
      created_at: START,
      responsible_id: null,
      route: isDraft ? null : { key: 'route', version: 1, name: { ru: '', en: '' }, stages: STAGES },
      stage_index: inStage ? 0 : null,
      next_index: inStage ? 1 : null,
      stage_kind: inStage ? 'legal' : null,
      board_column: isFinal ? null : { draft: 'draft', inReview: 'legal', inNegotiation: 'client', awaitingSignature: 'signing' }[state],
      holder_side: isFinal ? null : state === 'inReview' ? 'supplier' : 'client',
      holder_ids: isFinal ? [] : [id],
      held_since: isFinal ? null : START,
      due_at: null,
      open_for_supplier: 0,
      open_for_client: 0,
      executed_at: state === 'executed' ? START : null,
      version_supplier: 1,
      version_client: 1,
      changed_supplier: START,
      changed_client: START,
      ...columns,
    };
  }
}

const readerRow = (reader: { readonly id: string; readonly kind: string }, contract: Readonly<Record<string, unknown>>) => ({
  reader_id: reader.id,
  kind: reader.kind,
  changed_supplier: contract['changed_supplier'],
  changed_client: contract['changed_client'],
});

const dutyRow = ({ memberId, groupId, dueAt = null, minutesLeft, state = 'active' }: PlantedDuty, order: number) => ({
  id: newId(),
  stage_index: 0,
  ord: order,
  member_id: memberId,
  group_id: groupId ?? null,
  state,
  assigned_at: START,
  due_at: dueAt,
  minutes_left: minutesLeft ?? null,
  version: 3,
});
