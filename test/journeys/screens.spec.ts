import type { Page } from '@playwright/test';
import { type Language, translate } from '@vizavi/words';
import { expectAccessible, expectNoOverflow } from './support/axe';
import { expect, test } from './support/journey';
import { FILE_SCREENS, MAIN_SCREENS } from './support/screens';

const HEIGHT = 900;
const NARROWEST = 320;
const TROUBLE = {
  status: 500,
  contentType: 'application/problem+json',
  body: JSON.stringify({ code: 'unexpected', title: '', detail: '', status: 500 }),
};
/** What changes with the theme alone: the rest was asked in the other. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
/** Every pair of language, width and theme once, at half the looks that all of them together would take. */
const LOOKS = {
  ru: [
    [1440, 'light'],
    [390, 'dark'],
  ],
  en: [
    [390, 'light'],
    [1440, 'dark'],
  ],
} as const satisfies Record<Language, readonly (readonly [number, 'light' | 'dark'])[]>;

const speak = (page: Page, language: Language): Promise<unknown> =>
  page.addInitScript((chosen) => localStorage.setItem('vizavi.language', chosen), language);

/** Keeps the answer of the screen back until the returned function lets it go. */
async function heldBack(page: Page, asks: RegExp): Promise<() => void> {
  let letGo = (): void => undefined;
  const gate = new Promise<void>((open) => (letGo = open));
  await page.route(asks, async (route) => {
    await gate;
    await route.continue();
  });
  return letGo;
}

async function settled(page: Page, language: Language): Promise<void> {
  const main = page.getByRole('main');
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(main.getByRole('heading').first()).toBeVisible();
  await expect(page.getByText(translate(language, 'common.loading'))).toHaveCount(0);
  await expect(main.getByRole('heading', { level: 1 })).toHaveCount(1);
}

async function showsBones(page: Page, address: string, asks: RegExp): Promise<void> {
  const letGo = await heldBack(page, asks);
  await page.goto(address);
  await expect(page.getByRole('main').getByText(translate('ru', 'common.loading')).first()).toBeAttached();
  letGo();
  await settled(page, 'ru');
  await page.unroute(asks);
}

async function saysWhatFailed(page: Page, address: string, asks: RegExp): Promise<void> {
  await page.route(asks, (route) => route.fulfill(TROUBLE));
  await page.goto(address);
  const again = page.getByRole('button', { name: translate('en', 'common.retry') });
  const trouble = page.getByRole('main').getByRole('alert').filter({ has: again });
  await expect(trouble).toHaveCount(1);
  await expect(trouble.getByRole('heading')).toHaveText(translate('en', 'common.failedTitle'));
  await page.unroute(asks);
  await trouble.getByRole('button', { name: translate('en', 'common.retry') }).click();
  await expect(trouble).toHaveCount(0);
  await settled(page, 'en');
}

async function looksWell(page: Page, name: string, language: Language): Promise<void> {
  for (const [width, colorScheme] of LOOKS[language]) {
    const where = `${name}, ${language}, ${width}, ${colorScheme}`;
    await page.setViewportSize({ width, height: HEIGHT });
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page, where, colorScheme === 'light' ? undefined : COLOURS);
    await expectNoOverflow(page, where);
  }
  await page.setViewportSize({ width: NARROWEST, height: HEIGHT });
  await expectNoOverflow(page, `${name}, ${language}, ${NARROWEST}`);
}

for (const { name, login, path, asks } of MAIN_SCREENS) {
  test(`${name}: waits in bones, fails in words, and is fit for everybody`, async ({ room }) => {
    const { page, api } = await room.seat(login);
    const address = await path(api);
    await speak(page, 'ru');
    await showsBones(page, address, asks);
    await looksWell(page, name, 'ru');
    await speak(page, 'en');
    await saysWhatFailed(page, address, asks);
    await looksWell(page, name, 'en');
  });
}

for (const { name, login, path } of FILE_SCREENS) {
  test(`${name}: is fit for everybody`, async ({ room }) => {
    const { page, api } = await room.seat(login);
    const address = await path(api);
    for (const language of ['ru', 'en'] as const) {
      await speak(page, language);
      await page.goto(address);
      await settled(page, language);
      await looksWell(page, name, language);
    }
  });
}
