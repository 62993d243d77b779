import { API, PATHS } from '@vizavi/api-types';
import { checkExport, type EvidenceExport, EXPORT_FILE } from '@vizavi/evidence';
import { strFromU8, unzipSync } from 'fflate';
import { Client } from 'pg';
import { verify } from '../../apps/api/src/audit/verify/verify';
import { tablesOf } from '../isolation/catalogue';
import { readAll } from '../isolation/walk';
import type { TestApi } from '../support/api';
import type { Browser } from '../support/browser';
import { signInAs, startDemo } from '../support/demo';
import { aDraft, act, contractSeenBy, must } from '../support/steps';

/** Words that stand in nothing but the rules of a route. */
const RULES = ['7310177.13', 'planted-segment', 'planted-name', 'headAfterHours', 'leastLoaded'];

const CONDITION = {
  kind: 'all',
  of: [
    { kind: 'compare', field: 'amount', by: 'moreThan', value: '7310177.13', currency: 'RUB' },
    { kind: 'oneOf', field: 'clientSegment', values: ['planted-segment'] },
  ],
};
const SILENCE = { then: 'escalate', headAfterHours: 4, directorAfterHours: 8 };

const inText = (text: string): readonly string[] => RULES.filter((word) => text.includes(word));

describe('the rules of a route', () => {
  let api: TestApi;
  let owner: Client;
  let client: Browser;
  let lawyer: Browser;
  let id: string;

  beforeAll(async () => {
    api = await startDemo();
    owner = new Client(api.fresh.config);
    await owner.connect();
    await owner.query('create table route_before as select tenant_id, id, name, stages from approval_route');
    await owner.query(
      `update approval_route set name = '{"ru":"planted-name","en":"planted-name"}',
        stages = (select jsonb_agg(stage || $1::jsonb || case when place = 1 then '{}'::jsonb else $2::jsonb end order by place)
          from jsonb_array_elements(stages) with ordinality as s (stage, place)) where state = 'published'`,
      [JSON.stringify({ silence: SILENCE }), JSON.stringify({ condition: CONDITION })],
    );
    client = await signInAs(api, 'client');
    id = await aDraft(client, 'supply');
    await act(client, id, 'submit');
    lawyer = await signInAs(api, 'lawyer');
  }, 120_000);
  afterAll(async () => {
    await owner.end();
    await api.close();
  });

  const exported = async (
    browser: Browser,
  ): Promise<{ readonly text: string; readonly whole: EvidenceExport; readonly fault: unknown }> => {
    const cookie = [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const { rawPayload } = await api.app.inject({ method: 'GET', url: `${API}/${PATHS.evidence(id)}`, headers: { cookie } });
    const text = strFromU8(unzipSync(rawPayload)[EXPORT_FILE]!);
    const whole = JSON.parse(text) as EvidenceExport;
    const { fault } = await checkExport({ ...whole, documents: [] }, new Map());
    return { text, whole, fault };
  };

  it('are in no row that a client’s role in the database can read', async () => {
    const { rows } = await owner.query<{ tenant_id: string; client_company_id: string; created_by: string }>(
      'select tenant_id, client_company_id, created_by from contract where id = $1',
      [id],
    );
    const { tenant_id: tenantId, client_company_id: companyId, created_by: clientId } = rows[0]!;
    const scope = { role: 'client', tenantId, companyId, memberId: clientId } as const;
    const seen: string[] = [];
    let told = 0;
    for (const { name } of (await tablesOf(owner)).filter((table) => table.name !== 'route_before')) {
      const given = await readAll(api.database, { scope, plot: undefined as never }, name);
      told += given?.length ?? 0;
      seen.push(...inText(JSON.stringify(given)).map((word) => `${word} in ${name}`));
    }
    expect(told).toBeGreaterThan(100);
    expect(seen).toEqual([]);
  });

  it('are withheld from a client’s evidence, whose chain still verifies', async () => {
    const { text, whole, fault } = await exported(client);
    expect([fault, inText(text)]).toEqual([null, []]);
    const submitted = whole.facts.find((one) => one.envelope?.type === 'ContractSubmitted')!;
    expect(submitted).toMatchObject({ envelope: { digests: { shared: expect.any(String), supplier: expect.any(String) } } });
    expect('parts' in submitted && submitted.parts.map(({ part }) => part)).toEqual(['shared']);
    expect(text).toContain('"shownAs"');
  });

  it('are in the supplier’s evidence, so that this could fail', async () => {
    const { text, fault } = await exported(lawyer);
    expect([fault, inText(text)]).toEqual([null, RULES]);
  });

  it('are nowhere in what a client is told of the contract and its form, and still judge its stages', async () => {
    const { templates } = PATHS;
    const cards = must(await client.get(templates)).items as readonly { readonly id: string; readonly approvers: number }[];
    expect(cards.every(({ approvers }) => approvers > 0)).toBe(true);
    const pages = [PATHS.contract(id), PATHS.timeline(id), PATHS.contracts, templates, ...cards.map((one) => PATHS.template(one.id))];
    for (const page of pages) expect([page, inText((await client.get(page)).text)]).toEqual([page, []]);
    const [first, second] = (await contractSeenBy(client, id)).position.stages;
    expect(first).toMatchObject({ expected: null, condition: null });
    expect(second).toMatchObject({ expected: 'skipped', condition: null, because: expect.any(Array) });
    const seen = await contractSeenBy(lawyer, id);
    expect(seen.position.stages[1]).toMatchObject({ expected: 'skipped', condition: CONDITION });
  });

  it('are replayed from their own part', async () => {
    await owner.query(
      'update approval_route r set name = b.name, stages = b.stages from route_before b where (b.tenant_id, b.id) = (r.tenant_id, r.id)',
    );
    expect((await verify(api.database)).contracts).toBeGreaterThan(20);
  });
});
