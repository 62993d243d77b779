import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import { verify } from '../../apps/api/src/audit/verify/verify';
import type { TestApi } from '../support/api';
import type { Seen } from '../support/browser';
import { startDemo } from '../support/demo';
import { operationsOf } from '../support/routes';
import type { Twin } from './twin';
import { CASES } from './twin-cases';

const DOCUMENT = JSON.parse(readFileSync(join(__dirname, '../../openapi.json'), 'utf8')) as OpenAPIObject;
const unnamed = (route: string): string => route.replace(/:\w+/g, ':');

const WITH_KEY = operationsOf(DOCUMENT)
  .filter(({ operation }) => JSON.stringify(operation.parameters ?? []).includes('Idempotency-Key'))
  .map(({ route }) => route);

const documented = (route: string): readonly string[] =>
  Object.keys(operationsOf(DOCUMENT).find((one) => unnamed(one.route) === unnamed(route))!.operation.responses);

/** Everything that a write can leave behind; sessions and keys come and go by themselves. */
const COUNTED = [
  'fact',
  'contract',
  'member',
  'client_company',
  'comment',
  'assignment',
  'remark',
  'contract_check',
  'contract_presence',
  'read_mark',
  'suggestion',
  'attachment',
  'stored_file',
  'document_import',
  'template_version',
  'approval_route',
  'sign_in_rule',
  'substitution',
  'calendar_year',
  'own_day',
  'member_hours',
  'letter',
  'letter_wishes',
  'agreement_acceptance',
];

describe('the same write twice at once', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startDemo();
  }, 180_000);
  afterAll(() => api.close());

  const counts = async (): Promise<Readonly<Record<string, number>>> => {
    const tenantId = await api.asWorker(
      null,
      async (transaction) => (await transaction.row<{ id: string }>('select tenant_ids() as id'))!.id,
    );
    const sql = `select ${COUNTED.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(', ')}`;
    return (await api.asWorker(tenantId, (transaction) => transaction.row<Record<string, number>>(sql)))!;
  };

  const added = async (work: () => Promise<unknown>): Promise<Readonly<Record<string, number>>> => {
    const before = await counts();
    await work();
    const after = await counts();
    return Object.fromEntries(
      COUNTED.filter((table) => after[table] !== before[table]).map((table) => [table, after[table]! - before[table]!]),
    );
  };

  it('has a case for every route that takes an idempotency key', () => {
    const covered = new Set(CASES.map(({ route }) => unnamed(route)));
    expect(WITH_KEY.filter((route) => !covered.has(unnamed(route)))).toEqual([]);
  });

  it.each(CASES.map((one) => [one.route, one] as const))(
    '%s is done once and answered with the same bytes',
    async (route, { prepare, leaves, status }: Twin) => {
      expect(documented(route)).toContain(String(status));
      const send = await prepare(api);
      const key = randomUUID();
      const answers: Seen[] = [];
      const left = await added(async () => answers.push(...(await Promise.all([send(key), send(key), send(key)])), await send(key)));
      expect(answers.map((answer) => answer.status)).toEqual(answers.map(() => status));
      expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
      expect(new Set(answers.map(({ headers }) => headers['etag'])).size).toBe(1);
      expect(left).toEqual(leaves);
    },
  );

  it('leaves a record that the audit finds whole', async () => {
    expect((await verify(api.database)).contracts).toBeGreaterThan(30);
  });
});
