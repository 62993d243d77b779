import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { ApiClient } from '../journeys/support/api-client';
import { CHROMIUM } from '../journeys/support/chromium';
import { type Product, startProduct } from '../journeys/support/product';
import { contractOf, MAIN_SCREENS, type MainScreen } from '../journeys/support/screens';

const FOLDER = join('docs', 'screens');
const SHOWN = ['home', 'catalogue', 'fill', 'contract', 'desk', 'board'];
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const;
const THEMES = ['light', 'dark'] as const;
/** Where a picture tells more than what the tests open. */
const TELLING: Readonly<Record<string, MainScreen['path']>> = {
  fill: async (client) => `/contracts/${await contractOf(client, 'draft')}/fill?step=price`,
  contract: async (client) => `/contracts/${await contractOf(client, 'inReview')}`,
};
const PASSWORD = 'vizavi-demo';

async function open(context: BrowserContext, { name, login, path }: MainScreen): Promise<Page> {
  const api = new ApiClient(context.request);
  await api.post('session', { email: `${login}@demo.vizavi.test`, password: PASSWORD });
  const page = await context.newPage();
  await page.goto(await (TELLING[name] ?? path)(api));
  return page;
}

/** Everything has come and nothing moves any more. */
async function settle(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('heading').first().waitFor();
  await page.waitForFunction(() => document.querySelector('main [aria-busy="true"]') === null);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(300);
}

async function picture(page: Page, name: string): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const colorScheme of THEMES) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await settle(page);
      const file = join(FOLDER, `${name}-${size.width}-${colorScheme}.png`);
      await page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
      console.log(`${file} ${Math.round(statSync(file).size / 1024)} KB`);
    }
  }
}

async function pictures({ address }: Product): Promise<void> {
  const browser = await chromium.launch(CHROMIUM);
  try {
    for (const screen of MAIN_SCREENS.filter(({ name }) => SHOWN.includes(name))) {
      const context = await browser.newContext({ baseURL: address, locale: 'ru-RU', timezoneId: 'Europe/Moscow' });
      await picture(await open(context, screen), screen.name);
      await context.close();
    }
  } finally {
    await browser.close();
  }
}

async function main(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const product = await startProduct();
  try {
    await pictures(product);
  } finally {
    await product.stop();
  }
}

main().catch((fault: unknown) => {
  console.error(fault);
  process.exit(1);
});
