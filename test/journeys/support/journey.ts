import { type Browser, type BrowserContextOptions, expect, type Page, test as base } from '@playwright/test';
import { ApiClient } from './api-client';

const DOMAIN = 'demo.vizavi.test';
const PASSWORD = 'vizavi-demo';

export const emailOf = (login: string): string => (login.includes('@') ? login : `${login}@${DOMAIN}`);

/** A person at a browser of their own. */
export interface Seat {
  readonly page: Page;
  readonly api: ApiClient;
}

/** Opens browsers for the people of a story. */
export interface Room {
  /** A browser in which the person is signed in. */
  seat(login: string, options?: BrowserContextOptions & { readonly password?: string }): Promise<Seat>;
  /** A browser that nobody has signed in with. */
  stranger(options?: BrowserContextOptions): Promise<Seat>;
}

/** What a page may never say or ask: a fault of its own, something that its Content-Security-Policy forbids, anybody but its own server. */
const listen = (page: Page, address: string, faults: string[]): void => {
  page.on('request', (request) => {
    if (!request.url().startsWith(`${address}/`) && !/^(blob|data):/.test(request.url()))
      faults.push(`${page.url()} asks ${request.url()}`);
  });
  page.on('pageerror', (fault) => faults.push(`${page.url()}: ${fault.message}`));
  page.on('console', (line) => {
    // A refused request is the story's own affair and is looked at there.
    if (line.type() === 'error' && !/Failed to load resource|ERR_INTERNET_DISCONNECTED/.test(line.text()))
      faults.push(`${page.url()}: ${line.text()}`);
  });
};

class OpenRoom implements Room {
  readonly faults: string[] = [];
  private readonly close: (() => Promise<void>)[] = [];

  constructor(
    private readonly browser: Browser,
    private readonly address: string,
  ) {}

  async stranger(options: BrowserContextOptions = {}): Promise<Seat> {
    const context = await this.browser.newContext({
      locale: 'ru-RU',
      timezoneId: 'Europe/Moscow',
      viewport: { width: 1440, height: 900 },
      baseURL: this.address,
      reducedMotion: 'reduce',
      ...options,
    });
    this.close.push(() => context.close());
    const page = await context.newPage();
    listen(page, this.address, this.faults);
    return { page, api: new ApiClient(context.request) };
  }

  async seat(
    login: string,
    { password = PASSWORD, ...options }: BrowserContextOptions & { readonly password?: string } = {},
  ): Promise<Seat> {
    const seat = await this.stranger(options);
    await seat.api.post('session', { email: emailOf(login), password });
    return seat;
  }

  async leave(): Promise<void> {
    for (const close of this.close) await close();
  }
}

/** The test of every journey: browsers on demand, and no page that complains. */
export const test = base.extend<{ readonly room: Room }>({
  // The runner reads the names of what a fixture needs out of its braces.
  baseURL: async ({}, use) => use(process.env['VIZAVI_ADDRESS']),
  room: async ({ browser, baseURL }, use) => {
    const room = new OpenRoom(browser, baseURL!);
    await use(room);
    expect(room.faults).toEqual([]);
    await room.leave();
  },
});

export { expect };
