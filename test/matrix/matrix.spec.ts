import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import { type ContractView, PATHS } from '@vizavi/api-types';
import { DOCUMENT_PATH } from '../../apps/api/src/platform/openapi/serve-document';
import type { TestApi } from '../support/api';
import { contractOf, startDemo } from '../support/demo';
import { operationsOf, routesOf } from '../support/routes';
import { type Ground, layGround } from './ground';
import { knock, type Knocked, type Names, withoutRequest } from './knock';
import { nameOf, type Relation, type Visitor, visitors } from './people';
import { type Row, statusFor } from './row';
import { LEAVING, ROWS, STAYING } from './rows';

const ONE_FOR_ALL: Names = { act: 'accept', token: 'not-a-token-that-anybody-was-given' };
const FOREIGN: readonly Relation[] = ['sibling', 'otherCompany', 'otherTenant'];
/** Refusals that could tell an id that exists from one that does not. */
const TELLING = [400, 404, 409, 412, 422];

const unnamed = (route: string): string => route.replace(/:\w+/g, ':');
const titleOf = ({ route, note }: Row): string => (note ? `${route}, ${note}` : route);
const documented = operationsOf(JSON.parse(readFileSync(join(__dirname, '../../openapi.json'), 'utf8')) as OpenAPIObject);

const statusesOf = (row: Row): readonly string[] =>
  Object.keys(documented.find(({ route }) => unnamed(route) === unnamed(row.route))?.operation.responses ?? {});

describe('the permission matrix', () => {
  let api: TestApi;
  let ground: Ground;
  let everybody: readonly Visitor[];
  let names: Names;
  const counted = { requests: 0, pairs: 0 };

  beforeAll(async () => {
    api = await startDemo();
    ground = await layGround(api);
    everybody = await visitors(api, ground.places, ground);
    names = { ...ONE_FOR_ALL, ...ground.ids };
  }, 240_000);
  afterAll(async () => {
    process.stdout.write(
      `matrix: ${counted.requests} requests by ${everybody.length} visitors at ${ROWS.length} doors, ${counted.pairs} pairs of bytes\n`,
    );
    await api.close();
  });

  const ask = (row: Row, visitor: Visitor, ids: Names): Promise<Knocked> => {
    counted.requests += 1;
    return knock(api, row, visitor.browser, { ...ids, password: visitor.password }, `198.51.100.${everybody.indexOf(visitor)}`);
  };

  /** Somebody else's ids in the same places; the forms that everybody may use stay. */
  const randomIds = (): Names =>
    Object.fromEntries(
      Object.entries(names).map(([name, id]) => [name, ['act', 'token', 'supplyId', 'amendmentId'].includes(name) ? id : randomUUID()]),
    );

  /** What tells a foreign id from a random one; null when nothing does. */
  const toldBy = async (row: Row, visitor: Visitor, { status, text }: Knocked): Promise<string | null> => {
    if (!FOREIGN.includes(visitor.relation) || !TELLING.includes(status)) return null;
    counted.pairs += 1;
    const random = await ask(row, visitor, randomIds());
    const same = random.status === status && withoutRequest(random.text) === withoutRequest(text);
    return same ? null : `${nameOf(visitor)}: a foreign id gives ${text}, a random one ${random.text}`;
  };

  /** Ids and the number of the contract, which nobody else may meet in any list. */
  const leaked = ({ relation }: Visitor, { status, text }: Knocked): readonly string[] => {
    if (status !== 200 || !FOREIGN.includes(relation)) return [];
    const { id, clientId, memberId, suggestionId, commentId, attachmentId } = ground.ids;
    const ofContract = [id, suggestionId, commentId, attachmentId];
    return [...ofContract, ...(relation === 'sibling' ? [] : [clientId, memberId])].filter((one) => text.includes(one));
  };

  it('has a row for every route of the running application, and none for a route that is not there', () => {
    const running = routesOf(api.app).filter((route) => route !== `GET ${DOCUMENT_PATH}`);
    const written = new Set(ROWS.map(({ route }) => unnamed(route)));
    expect(running.filter((route) => !written.has(unnamed(route)))).toEqual([]);
    const known = new Set(running.map(unnamed));
    expect(ROWS.filter(({ route }) => !known.has(unnamed(route))).map(titleOf)).toEqual([]);
  });

  const isAnswered = async (row: Row): Promise<void> => {
    const seen: Record<string, number> = {};
    const wanted: Record<string, number | undefined> = {};
    const faults: string[] = [];
    for (const visitor of everybody) {
      const answer = await ask(row, visitor, names);
      seen[nameOf(visitor)] = answer.status;
      wanted[nameOf(visitor)] = statusFor(row.expected, visitor.relation, visitor.role);
      const told = await toldBy(row, visitor, answer);
      faults.push(...(told ? [told] : []), ...leaked(visitor, answer).map((one) => `${nameOf(visitor)} is shown ${one}`));
      if (!statusesOf(row).includes(String(answer.status))) faults.push(`openapi.json does not tell of ${answer.status}`);
    }
    expect(seen).toEqual(wanted);
    expect([...new Set(faults)]).toEqual([]);
  };

  it.each(STAYING.map((row) => [titleOf(row), row] as const))('%s', (_, row) => isAnswered(row));

  it('hides sub-objects of another contract from whoever names them under their own', async () => {
    const stranger = everybody.find(({ relation, role }) => relation === 'otherCompany' && role === 'contractManager')!;
    const id = await contractOf(stranger.browser, 'status=draft');
    const nested = ROWS.filter(({ route }) => /contracts\/:id\/\w+\/:(suggestionId|commentId|attachmentId)/.test(route));
    expect(nested.length).toBeGreaterThan(5);
    for (const row of nested) {
      const foreign = await ask(row, stranger, { ...names, id });
      const random = await ask(row, stranger, { ...randomIds(), id });
      expect([titleOf(row), foreign.status, withoutRequest(foreign.text)]).toEqual([titleOf(row), 404, withoutRequest(random.text)]);
    }
  });

  it('has changed nothing of the contract for all its visitors but what the rows say', async () => {
    const client = everybody.find(({ role }) => role === 'accountManager')!;
    const { body } = await client.browser.get(PATHS.contract(ground.ids.id));
    const { state, suggestions, attachments, signatures } = body as ContractView;
    expect({ state, signatures: signatures.map(({ side }) => side) }).toEqual({ state: 'awaitingSignature', signatures: ['client'] });
    expect(suggestions.map((one) => one.id)).toEqual([ground.ids.suggestionId]);
    expect(attachments.map((one) => one.id)).toContain(ground.ids.attachmentId);
  });

  it.each(LEAVING.map((row) => [titleOf(row), row] as const))('%s', (_, row) => isAnswered(row));
});
