import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import { makeDocument } from '../../apps/api/src/platform/openapi/make-document';
import { DOCUMENT_PATH } from '../../apps/api/src/platform/openapi/serve-document';
import { startApi, type TestApi } from '../support/api';
import { operationsOf, routesOf } from '../support/routes';

const kept = (): OpenAPIObject => JSON.parse(readFileSync(join(__dirname, '../../openapi.json'), 'utf8')) as OpenAPIObject;

/** Writes that say everything by their address. */
const WITHOUT_BODY = [
  'POST contracts/:id/comments/:commentId/resolution',
  'POST me/factors/app',
  'POST me/factors/recovery-codes',
  'POST me/passkeys/options',
  'POST members/:id/invitation',
  'POST outbox/:id/resend',
  'POST templates/:id/versions/:versionId/publish',
  'POST templates/:id/versions/:versionId/retire',
  'POST unsubscribe/:token',
];

describe('the OpenAPI document', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startApi();
  });
  afterAll(() => api.close());

  it('is the one that is kept in openapi.json; write it anew with npm run openapi and read what has changed', () => {
    expect(JSON.parse(JSON.stringify(makeDocument(api.app)))).toEqual(kept());
  });

  it('is served to anybody', async () => {
    const { status, body, headers } = await api.browser().get(DOCUMENT_PATH);
    expect({ status, body, type: headers['content-type'] }).toEqual({ status: 200, body: kept(), type: 'application/json; charset=utf-8' });
  });

  it('names every route of the running application but its own, and none that is not there', () => {
    const told = operationsOf(kept()).map(({ route }) => route);
    const running = routesOf(api.app).filter((route) => route !== `GET ${DOCUMENT_PATH}`);
    expect([...told].sort()).toEqual([...running].sort());
  });

  it('tells of every write what its body may hold', () => {
    const writes = operationsOf(kept()).filter(({ route }) => !/^(GET|DELETE) /.test(route));
    const silent = writes.filter(({ operation }) => !operation.requestBody);
    expect(silent.map(({ route }) => route).sort()).toEqual(WITHOUT_BODY);
  });

  it('gives every refusal as a problem document', () => {
    const refusals = operationsOf(kept()).flatMap(({ operation }) =>
      Object.entries(operation.responses).filter(([status]) => status >= '400'),
    );
    expect(refusals.length).toBeGreaterThan(300);
    for (const [, response] of refusals) expect(response).toHaveProperty(['content', 'application/problem+json', 'schema', '$ref']);
  });

  it('has each operation under a name of its own, with the ids of its path as UUIDs', () => {
    const operations = operationsOf(kept());
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(operations.length);
    const parameters = operations.flatMap(({ operation }) => operation.parameters ?? []) as readonly { name: string; schema?: object }[];
    expect(
      parameters.filter(({ name, schema }) => name === 'id' && JSON.stringify(schema) !== '{"type":"string","format":"uuid"}'),
    ).toEqual([]);
  });
});
