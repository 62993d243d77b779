import type { Page } from '@playwright/test';
import { type Language, languages, translate } from '@vizavi/words';
import { expectAccessible, expectNoOverflow } from './support/axe';
import { expect, test } from './support/journey';
import { FILE_SCREENS, MAIN_SCREENS } from './support/screens';

const HEIGHT = 900;

const settled = async (page: Page, language: Language): Promise<void> => {
  await expect(page.locator('html')).toHaveAttribute('lang', language);
  await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible();
  await expect(page.getByText(translate(language, 'common.loading'))).toHaveCount(0);
};

for (const { name, login, path } of [...MAIN_SCREENS, ...FILE_SCREENS]) {
  test(`${name}: accessible in both languages and themes, wide and narrow`, async ({ room }) => {
    const { page, api } = await room.seat(login);
    const address = await path(api);
    for (const language of languages) {
      await page.addInitScript((chosen) => localStorage.setItem('vizavi.language', chosen), language);
      await page.goto(address);
      await settled(page, language);
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: HEIGHT });
        await page.emulateMedia({ colorScheme: 'light' });
        await expectAccessible(page, `${name}, ${language}, ${width}, light`);
        await page.emulateMedia({ colorScheme: 'dark' });
        await expectAccessible(page, `${name}, ${language}, ${width}, dark`, ['color-contrast', 'link-in-text-block']);
        await expectNoOverflow(page, `${name}, ${language}, ${width}`);
      }
      await page.setViewportSize({ width: 320, height: HEIGHT });
      await expectNoOverflow(page, `${name}, ${language}, 320`);
    }
  });
}
