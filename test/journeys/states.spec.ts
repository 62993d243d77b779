import type { Route } from '@playwright/test';
import { translate } from '@vizavi/words';
import { expect, test } from './support/journey';
import { MAIN_SCREENS } from './support/screens';

const LATE = 1200;
const TROUBLE = {
  status: 500,
  contentType: 'application/problem+json',
  body: JSON.stringify({ code: 'unexpected', title: '', detail: '', status: 500 }),
};

const later = async (route: Route): Promise<void> => {
  await new Promise((done) => setTimeout(done, LATE));
  await route.continue();
};

for (const { name, login, path, asks } of MAIN_SCREENS) {
  test(`${name}: bones while it waits, words and a way on when it fails`, async ({ room }) => {
    const { page, api } = await room.seat(login);
    const address = await path(api);
    const main = page.getByRole('main');

    await page.route(asks, later);
    await page.goto(address);
    await expect(main.getByText(translate('ru', 'common.loading')).first()).toBeAttached();
    await expect(main.getByText(translate('ru', 'common.loading'))).toHaveCount(0);
    await expect(main.getByRole('heading', { level: 1 })).toHaveCount(1);
    await page.unroute(asks);

    await page.route(asks, (route) => route.fulfill(TROUBLE));
    await page.reload();
    const trouble = main.getByRole('alert').filter({ has: page.getByRole('button', { name: translate('ru', 'common.retry') }) });
    await expect(trouble).toHaveCount(1);
    await expect(trouble.getByRole('heading')).toHaveText(translate('ru', 'common.failedTitle'));
    await page.unroute(asks);
    await trouble.getByRole('button', { name: translate('ru', 'common.retry') }).click();
    await expect(trouble).toHaveCount(0);
    await expect(main.getByRole('heading', { level: 1 })).toHaveCount(1);
  });
}
