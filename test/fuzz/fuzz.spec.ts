import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import { PATHS } from '@vizavi/api-types';
import { Client } from 'pg';
import { COMPANIES } from '../../apps/api/src/seed/cast';
import type { TestApi } from '../support/api';
import type { Browser } from '../support/browser';
import { signInAs, startDemo } from '../support/demo';
import { aClientCompany, aMember, aSupplier } from '../support/people';
import { Dice } from './hostile';
import { type Answer, faultOf, statusesOf } from './law';
import { type Request, Thrower } from './request';

const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
const REQUESTS = Number(process.env['FUZZ_RUNS'] ?? 2_000);
const DOCUMENT = JSON.parse(readFileSync(join(__dirname, '../../openapi.json'), 'utf8')) as OpenAPIObject;

const LOGINS = ['client', 'client2', 'client-reviewer', 'client-signatory', 'lawyer', 'finance', 'manager', 'owner', 'admin'];
const MARKER = 'Чужой-поставщик-7731';

/** Who throws, and what they must never be shown. */
interface Thrown {
  readonly login: string;
  browser: Browser;
  readonly foreign: readonly string[];
}

const IDS = `select id::text, client_company_id::text as company from contract union all select id::text, client_company_id::text from suggestion
  union all select id::text, client_company_id::text from comment union all select id::text, null from template union all select id::text, null from template_version
  union all select id::text, client_company_id::text from assignment union all select id::text, null from approval_route
  union all select id::text, client_company_id::text from member`;

const decoded = (url: string): string => {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
};

const contractIn = (url: string): string => /contracts\/([0-9a-f-]{36})/.exec(url)?.[1] ?? url;

describe(`every endpoint under ${REQUESTS} hostile requests (seed ${SEED})`, () => {
  let api: TestApi;
  let ids: readonly string[];
  let people: readonly Thrown[];

  beforeAll(async () => {
    api = await startDemo();
    const stranger = await aSupplier(api.database, { name: MARKER });
    const company = await aClientCompany(api.database, stranger, { name: `${MARKER}-клиент` });
    await aMember(api.database, company, { roles: ['contractManager'] });
    const owner = new Client(api.fresh.config);
    await owner.connect();
    const { rows } = await owner.query<{ id: string; company: string | null }>(`select id, company from (${IDS}) known order by id`);
    const members = await owner.query<{ company: string }>(
      `select m.client_company_id::text as company from member m where m.client_company_id is not null`,
    );
    const companies = [...new Set(members.rows.map((row) => row.company))];
    const mine = async (login: string): Promise<string | null> =>
      (
        await owner.query<{ company: string | null }>(
          `select m.client_company_id::text as company from member m join person p on p.id = m.person_id where p.email like $1`,
          [`${login}@%`],
        )
      ).rows[0]!.company;
    ids = [...rows.map((row) => row.id), ...companies, company.id, randomUUID()];
    people = await Promise.all(
      LOGINS.map(async (login) => {
        const own = await mine(login);
        const others = own === null ? [] : rows.filter((row) => row.company !== null && row.company !== own).map((row) => row.id);
        return { login, browser: await signInAs(api, login), foreign: [MARKER, company.id, ...others] };
      }),
    );
    people = [
      ...people,
      { login: '', browser: api.browser(), foreign: [MARKER, ...COMPANIES.flatMap((one) => one.requisites.shortName ?? [])] },
    ];
    await owner.end();
  }, 120_000);
  afterAll(() => api.close());

  const ask = async (
    { method, url, headers, payload }: Request,
    { cookies }: Browser,
    turn: number,
  ): Promise<Answer & { readonly etag: string | undefined }> => {
    const answer = await api.app.inject({
      method: method as 'GET',
      url,
      headers: {
        ...(cookies.size > 0 ? { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') } : {}),
        'x-xsrf-token': cookies.get('XSRF-TOKEN') ?? '',
        'x-forwarded-for': `198.51.${Math.floor(turn / 250) % 250}.${turn % 250}`,
        ...headers,
      },
      ...(payload === undefined ? {} : { payload }),
    });
    return {
      status: answer.statusCode,
      type: String(answer.headers['content-type']),
      text: answer.body,
      etag: answer.headers['etag']?.toString(),
    };
  };

  it('answers each with what it tells of, never with a fault of its own or a byte of somebody else', async () => {
    const thrower = new Thrower(DOCUMENT);
    const statuses = statusesOf(DOCUMENT);
    const faults = new Map<string, string>();
    const seen: Record<string, number> = {};
    // Who is let in somewhere throws more there, with the version that they were last told of: so that more comes as far as the rules.
    const admitted = new Map<string, Set<string>>();
    const tags = new Map<string, string>();
    for (let turn = 0, count = 0; count < REQUESTS; turn += 1) {
      const dice = new Dice(SEED + turn * 7_919);
      const request = thrower.throw(turn, ids, dice);
      if (!request) continue;
      const known = people.filter(({ login }) => admitted.get(request.route)?.has(login));
      const person = known.length > 0 && dice.chance(0.7) ? dice.pick(known) : dice.pick(people);
      const tag = dice.chance(0.7) ? tags.get(`${person.login} ${contractIn(request.url)}`) : undefined;
      count += 1;
      const answer = await ask(tag ? { ...request, headers: { ...request.headers, 'if-match': tag } } : request, person.browser, turn);
      if (answer.status !== 401 && answer.status !== 403)
        admitted.set(request.route, (admitted.get(request.route) ?? new Set<string>()).add(person.login));
      if (answer.etag) tags.set(`${person.login} ${contractIn(request.url)}`, answer.etag);
      const kind = `${Math.floor(answer.status / 100)}xx`;
      seen[kind] = (seen[kind] ?? 0) + 1;
      const sent = `${decoded(request.url)} ${request.payload?.toString() ?? ''}`;
      const fault = faultOf(answer, { sent, foreign: person.foreign, told: statuses.get(request.route) ?? [] });
      if (fault)
        faults.set(`${request.route} ${fault}`, `turn ${turn}, ${person.login}: ${sent.slice(0, 900)} → ${answer.text.slice(0, 300)}`);
      if (answer.status === 401 && person.login !== '') person.browser = await signInAs(api, person.login);
    }
    process.stdout.write(`fuzz: ${REQUESTS} requests at ${thrower.routes.length} routes, ${JSON.stringify(seen)}, seed ${SEED}\n`);
    expect(Object.fromEntries(faults)).toEqual({});
    expect(seen['2xx']).toBeGreaterThan(REQUESTS / 50);
  }, 3_600_000);

  it('leaves everybody able to work afterwards', async () => {
    for (const login of ['client', 'lawyer', 'manager', 'admin'])
      expect((await (await signInAs(api, login)).get(PATHS.me)).status).toBe(200);
  });
});
