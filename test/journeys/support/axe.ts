import { expect, type Page } from '@playwright/test';
import { type AxeResults, type RunOptions, source } from 'axe-core';

interface AxeWindow {
  readonly axe: { run(where: Document, options: RunOptions): Promise<AxeResults> };
}

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Colours that are still on their way to another theme are no colours yet. */
async function still(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const moving = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(moving.map(({ finished }) => finished));
  });
}

/** Runs in the page itself: no page of ours holds another site's frame, for which the wrapper opens a window each time. */
async function analysed(page: Page, runOnly: RunOptions['runOnly']): Promise<AxeResults['violations']> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(async (options) => (await (window as unknown as AxeWindow).axe.run(document, options)).violations, {
    runOnly,
    resultTypes: ['violations'],
  } as RunOptions);
}

/** Nothing that axe knows of is wrong with the page; `rules` asks only those, where the rest was asked before. */
export async function expectAccessible(page: Page, where: string, rules?: readonly string[]): Promise<void> {
  const runOnly: RunOptions['runOnly'] = rules ? { type: 'rule', values: [...rules] } : { type: 'tag', values: LEVELS };
  await still(page);
  let violations = await analysed(page, runOnly);
  // What came live while it was looked at stood between two states: a fault is what stays.
  if (violations.length > 0) {
    await still(page);
    violations = await analysed(page, runOnly);
  }
  const told = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    where: nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim()}`),
  }));
  expect(told, where).toEqual([]);
}

/** Nothing sticks out of the window sideways. */
export async function expectNoOverflow(page: Page, where: string): Promise<void> {
  const { wide, of } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    of: document.documentElement.clientWidth,
  }));
  expect(wide, `${where} is wider than its window`).toBeLessThanOrEqual(of);
}
