import { type ContractRow, type Page, PATHS } from '@vizavi/api-types';
import { DEMO_DOMAIN, DEMO_PASSWORD } from '../../apps/api/src/seed/cast';
import { startApi, type TestApi } from './api';
import type { Browser } from './browser';
import { seededDatabase, TEST_ANCHOR_KEY } from './seeded';

/** The whole application with the demo in its database. */
export const startDemo = (environment: Readonly<Record<string, string>> = {}): Promise<TestApi> =>
  startApi({ ANCHOR_KEY: TEST_ANCHOR_KEY, ...environment }, seededDatabase());

/** A browser in which somebody of the demo is signed in, as `client` or `lawyer2`. */
export async function signInAs(api: TestApi, login: string): Promise<Browser> {
  const browser = api.browser();
  const { status, text } = await browser.post(PATHS.session, { email: `${login}@${DEMO_DOMAIN}`, password: DEMO_PASSWORD });
  if (status !== 200) throw new Error(`${login} cannot sign in: ${text}`);
  return browser;
}

/** The first contract of a member's list under a filter, as `status=draft`. */
export async function contractOf(browser: Browser, filter: string): Promise<string> {
  const { status, body, text } = await browser.get(`${PATHS.contracts}?${filter}`);
  const [first] = status === 200 ? (body as Page<ContractRow>).items : [];
  if (!first) throw new Error(`There is no contract with ${filter}: ${text.slice(0, 300)}`);
  return first.id;
}
