import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Controller, Get, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { AccessCheck } from '../../apps/api/src/platform/http/access-check';
import { Public } from '../../apps/api/src/platform/http/access';
import { startApi, type TestApi } from '../support/api';
import { aMember, aSupplier } from '../support/people';

let api: TestApi;
const portal = mkdtempSync(join(tmpdir(), 'vizavi-portal-'));

beforeAll(async () => {
  writeFileSync(join(portal, 'index.html'), '<vz-root></vz-root>');
  mkdirSync(join(portal, 'media'));
  writeFileSync(join(portal, 'main-ABCD1234.js'), '1');
  writeFileSync(join(portal, 'media', 'favicon.svg'), '<svg/>');
  api = await startApi({ PORTAL_DIR: portal, PUBLIC_URL: 'https://vizavi.example.ru' });
});
afterAll(async () => {
  await api.close();
  rmSync(portal, { recursive: true });
});

describe('operations', () => {
  it('says that the process lives and is ready', async () => {
    expect((await api.browser().get('/healthz')).body).toEqual({ status: 'ok' });
    expect((await api.browser().get('/readyz')).body).toEqual({ status: 'ok' });
  });

  it('measures by route and never by address', async () => {
    await api.browser().get('invitations/a-secret-token');
    const { text } = await api.browser().get('/metrics');
    expect(text).toContain('vizavi_http_request_seconds_count{method="GET",route="/api/v1/invitations/:token",status="410"} 1');
    expect(text).not.toContain('a-secret-token');
  });
});

describe('every answer', () => {
  it.each([
    ['a page', '/', 200],
    ['a file', '/media/favicon.svg', 200],
    ['a refusal', 'me', 401],
    ['what is not there', 'nothing', 404],
    ['a probe', '/healthz', 200],
  ])('is hardened: %s', async (_name, path, status) => {
    const { headers, status: seen } = await api.browser().get(path);
    expect(seen).toBe(status);
    expect(headers['content-security-policy']).toMatch(/script-src 'self';/);
    expect(headers['content-security-policy']).toMatch(/frame-ancestors 'none'/);
    expect(headers['content-security-policy']).toMatch(/require-trusted-types-for 'script'/);
    expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'x-frame-options': 'DENY' });
    expect(headers['strict-transport-security']).toContain('max-age=31536000');
    expect(headers['x-request-id']).toMatch(/^[\w-]{8,64}$/);
  });

  it('keeps the request id that a proxy gave, when it is one', async () => {
    expect((await api.browser().get('/healthz', { headers: { 'x-request-id': 'proxy-12345' } })).headers['x-request-id']).toBe(
      'proxy-12345',
    );
    expect((await api.browser().get('/healthz', { headers: { 'x-request-id': 'a b\tc' } })).headers['x-request-id']).not.toBe('a b\tc');
  });

  it('lets no other site read it, and knows no TRACE', async () => {
    const asked = await api.app.inject({ method: 'GET', url: '/api/v1/me', headers: { origin: 'https://evil.example' } });
    const preflight = await api.app.inject({
      method: 'OPTIONS',
      url: '/api/v1/contracts',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
    });
    for (const { headers } of [asked, preflight])
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    const traced = await api.app.inject({ method: 'TRACE' as 'GET', url: '/api/v1/me', headers: { cookie: 'vizavi-session=seen' } });
    expect([traced.statusCode >= 400, traced.body.includes('vizavi-session')]).toEqual([true, false]);
  });

  it.each(['/api/v1/contracts/named%', '/api/v1/contracts/named%c0%ae'])(
    'is a problem that repeats nothing when no route can have the address: %#',
    async (path) => {
      const { status, body, text, headers } = await api.browser().get(path);
      expect([status, body.code, headers['x-content-type-options']]).toEqual([404, 'not-found', 'nosniff']);
      expect(text).not.toContain('named');
    },
  );

  it('is never kept by a cache when it is the API’s', async () => {
    expect((await api.browser().get('me')).headers['cache-control']).toBe('no-store');
  });
});

describe('the portal', () => {
  it('is served for every address of its own, and asked for anew', async () => {
    for (const path of ['/', '/contracts/1', '/index.html']) {
      const { status, text, headers } = await api.browser().get(path);
      expect([status, text, headers['cache-control']]).toEqual([200, '<vz-root></vz-root>', 'no-cache']);
    }
  });

  it('keeps files under hashed names for ever', async () => {
    expect((await api.browser().get('/main-ABCD1234.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await api.browser().get('/media/favicon.svg')).headers['cache-control']).toBe('no-cache');
  });

  it.each(['/main-FFFF0000.js', '/api/v1/nothing', '/api/nothing', '/../package.json', '/%2e%2e/package.json'])(
    'answers %s with a problem',
    async (path) => {
      const { status, body } = await api.browser().get(path);
      expect([status, body.code]).toEqual([404, 'not-found']);
    },
  );
});

describe('cookies under https', () => {
  it('are bound to the host and secure', async () => {
    const member = await aMember(api.database, await aSupplier(api.database), { roles: ['lawyer'] });
    const { headers } = await api.browser().post('session', { email: member.email, password: 'a phrase of several words' });
    for (const cookie of headers['set-cookie'] as string[]) expect(cookie).toMatch(/^__Host-.*Path=\/;.*Secure/);
  });
});

describe('a body', () => {
  it.each([
    ['that is no JSON', '{bad', 'application/json', 400],
    ['of another type', 'a=b', 'text/xml', 415],
    ['that is too large', JSON.stringify({ email: 'x'.repeat(3_000_000) }), 'application/json', 413],
  ])('%s is a problem', async (_name, payload, type, status) => {
    const answer = await api.app.inject({ method: 'POST', url: '/api/v1/session', payload, headers: { 'content-type': type } });
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([status, 'application/problem+json; charset=utf-8']);
  });
});

describe('the boot', () => {
  class Open {
    read(): string {
      return 'everybody';
    }
  }
  Get('open')(Open.prototype, 'read', Object.getOwnPropertyDescriptor(Open.prototype, 'read')!);
  Controller()(Open);

  class Declared {}
  Controller()(Declared);
  Public()(Declared);

  const boot = async (controller: typeof Declared) => {
    class Probe {}
    Module({ imports: [DiscoveryModule], controllers: [controller], providers: [AccessCheck] })(Probe);
    const module = await Test.createTestingModule({ imports: [Probe] }).compile();
    await module.init();
    await module.close();
  };

  it('stops at a route that does not say who may call it', async () => {
    await expect(boot(Open)).rejects.toThrow('Open.read');
    await expect(boot(Declared)).resolves.toBeUndefined();
  });
});
