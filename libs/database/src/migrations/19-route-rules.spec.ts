import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { freshDatabase, type TestDatabase } from '../testing';
import { connectionOptions } from '../transaction/connection';
import { NextStage1760000000039 } from './39-next-stage';
import { RouteRules1760000000019 } from './19-route-rules';
import { migrate } from './migrate';
import { MIGRATIONS } from './migrations';

const ID = '01890000-0000-7000-8000-000000000001';
const RULES = {
  condition: null,
  assignees: [{ rule: 'leastLoaded', groupId: ID }],
  guards: ['text'],
  returnTo: ['client'],
  silence: { then: 'remind' },
};
const SHOWN = {
  key: 'legal',
  name: { ru: 'Юрист', en: 'Lawyer' },
  kind: 'legal',
  mode: 'any',
  quorum: null,
  optional: false,
  hours: 8,
  shownAs: 'role',
};
const ROUTE = { key: 'light', version: 3, name: { ru: 'Короткий', en: 'Short' }, stages: [{ ...SHOWN, ...RULES }] };

/** A database of an install that has come as far as the migrations before this one; a later one reads what this one makes. */
const before = (config: TestDatabase['config']): Promise<unknown> => {
  const migrations = MIGRATIONS.filter((one) => one !== RouteRules1760000000019 && one !== NextStage1760000000039);
  const source = new DataSource({ ...connectionOptions(config), migrations, migrationsTransactionMode: 'all' });
  return source.initialize().then(async () => {
    await source.runMigrations();
    await source.destroy();
  });
};

describe('routes that were kept whole', () => {
  let fresh: TestDatabase;
  let owner: Client;

  beforeAll(async () => {
    fresh = await freshDatabase(before, 'whole_routes');
    owner = new Client(fresh.config);
    await owner.connect();
    await owner.query(`set session_replication_role = 'replica'`);
    await owner.query(
      `insert into contract (tenant_id, id, client_company_id, form_key, deal_type, template_version_id, language, title, audience, state, author_side,
         created_by, created_at, holder_ids, open_for_supplier, open_for_client, version_supplier, version_client, changed_supplier, changed_client, route)
       values ($1, $1, $1, 'supply', 'supply', $1, 'ru', '', 'both', 'declined', 'client', $1, now(), '{}', 0, 0, 1, 1, now(), now(), $2)`,
      [ID, JSON.stringify(ROUTE)],
    );
    await owner.query(
      `insert into fact (tenant_id, id, subject_kind, subject_id, client_company_id, sequence, type, at, audience, digests, hash)
       values ($1, $1, 'contract', $1, $1, 1, 'ContractSubmitted', now(), 'both', '{"shared":"d"}', 'h')`,
      [ID],
    );
    await owner.query(
      `insert into fact_part (tenant_id, fact_id, part, client_company_id, audience, salt, body) values ($1, $1, 'shared', $1, 'both', 's', $2)`,
      [ID, JSON.stringify({ number: 'П-1', route: ROUTE })],
    );
    await migrate(fresh.config);
  });
  afterAll(async () => {
    await owner.end();
    await fresh.drop();
  });

  it('are cut in two, of which a client’s role may name one', async () => {
    const { rows } = await owner.query(
      `select route, route_rules as rules, has_column_privilege('vizavi_client', 'contract', 'route', 'select') as shown,
        has_column_privilege('vizavi_client', 'contract', 'route_rules', 'select') as told from contract`,
    );
    const route = { key: 'light', version: 3, stages: [SHOWN] };
    expect(rows).toEqual([{ route, rules: { name: ROUTE.name, stages: [RULES] }, shown: true, told: false }]);
  });

  it('keep what their fact told, for the supplier alone and as unchangeable as before', async () => {
    const { rows } = await owner.query('select audience, salt, body from fact_part');
    expect(rows).toEqual([{ audience: 'supplier', salt: 's', body: { number: 'П-1', route: ROUTE } }]);
    await owner.query(`set session_replication_role = 'origin'`);
    await expect(owner.query(`update fact_part set audience = 'both'`)).rejects.toThrow('facts are only added');
  });
});
