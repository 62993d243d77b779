import { defineConfig } from '@playwright/test';
import { CHROMIUM } from './support/chromium';

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/journeys',
  globalSetup: require.resolve('./support/global-setup'),
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  // A hang is caught, slowness is not: the machine may be ten times slower than ours.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    launchOptions: CHROMIUM,
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    colorScheme: 'light',
    viewport: { width: 1440, height: 900 },
    // A recording costs each journey two seconds: ask for it with `npm test -- journeys NAME --trace on`.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
});
