// Everything that a change has to pass. `npm test -- jest` runs one step, `npm test -- jest libs/domain` a part of it.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { checks } from './check.mjs';
import { installDebianPackages } from './debian-packages.mjs';
import { install } from './install.mjs';
import { inTwoLanes } from './lanes.mjs';
import { root } from './run.mjs';
import { journeys, parts, rulesAndRoutes } from './runners.mjs';
import { say, words } from './words.mjs';

const builds = ['portal', 'api'].map(
  (part) => () =>
    build(part).then(
      () => true,
      () => false,
    ),
);

const STEPS = [
  { name: 'check and build', perform: () => inTwoLanes([...checks(), ...builds]) },
  { name: 'jest', perform: rulesAndRoutes },
  { name: 'portal', perform: parts, needs: 'apps/portal/jest.config.cjs' },
  { name: 'journeys', perform: journeys, needs: 'test/journeys/playwright.config.ts' },
];

const [only, ...args] = process.argv.slice(2);
const steps = STEPS.filter(({ name, needs }) => (!only || name === only) && (!needs || existsSync(join(root, needs))));

await Promise.all([install(), installDebianPackages()]);
if (only === 'journeys') await inTwoLanes(builds);

const total = { passed: 0, failed: 0 };
const times = [];
for (const { name, perform } of steps) {
  console.log(`\n── ${name}`);
  const begun = performance.now();
  const { passed, failed } = await perform(args);
  times.push([name, (performance.now() - begun) / 1000, passed, failed]);
  total.passed += passed;
  total.failed += failed;
}

console.log('');
for (const [name, seconds, passed, failed] of times)
  say(`${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed, ${words.seconds(seconds)}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && steps.length > 0 ? 0 : 1);
