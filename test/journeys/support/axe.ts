import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Colours that are still on their way to another theme are no colours yet. */
async function still(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    const moving = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(moving.map(({ finished }) => finished));
  });
}

/** Nothing that axe knows of is wrong with the page; `rules` asks only those, where the rest was asked before. */
export async function expectAccessible(page: Page, where: string, rules?: readonly string[]): Promise<void> {
  await still(page);
  const builder = new AxeBuilder({ page });
  const { violations } = await (rules ? builder.withRules([...rules]) : builder.withTags(LEVELS)).analyze();
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
