import { Secret, TOTP } from 'otpauth';
import type { TestApi } from './api';
import type { Browser } from './browser';

/** What an authenticator application shows now, by the test's clock. */
export const aCode = (api: TestApi, secret: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(api.clock.now()) });

/** Gives whoever is signed in a second factor; moves the clock past the code that was used. */
export async function enrol(api: TestApi, browser: Browser): Promise<{ readonly secret: string; readonly codes: readonly string[] }> {
  const begun = await browser.post('me/factors/app');
  const { secret } = begun.body as { secret: string };
  const { status, body, text } = await browser.post('me/factors/app/confirmation', { code: aCode(api, secret) });
  if (status !== 200) throw new Error(`no second factor: ${text}`);
  api.clock.pass({ minutes: 1 });
  return { secret, codes: (body as { codes: readonly string[] }).codes };
}
