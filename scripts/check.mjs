// The static part of the tests: types, lint, boundaries, format, unused code.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';
import { inTwoLanes } from './lanes.mjs';
import { root, runTool } from './run.mjs';
import { say, words } from './words.mjs';

const cache = (name) => `node_modules/.cache/${name}`;

// TypeScript 7 says the same as 6, with which Angular and the lint rules are built, in a quarter of the time.
const NATIVE = 'typescript-native/bin/tsc';

const STEPS = [
  ['lint', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0', '--cache', '--cache-location', cache('eslint/')]],
  ['types', NATIVE, ['-p', 'tsconfig.json', '--noEmit']],
  ['types of the portal', '@angular/compiler-cli/bundles/src/bin/ngc.js', ['-p', 'apps/portal/tsconfig.json', '--noEmit']],
  ['types of the portal’s tests', NATIVE, ['-p', 'apps/portal/tsconfig.lint.json', '--noEmit']],
  [
    'boundaries',
    'dependency-cruiser/bin/dependency-cruiser.mjs',
    ['libs', 'apps', 'test', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'],
  ],
  ['format', 'prettier/bin/prettier.cjs', ['--check', '.', '--log-level', 'warn', '--cache', '--cache-location', cache('prettier/.cache')]],
  ['unused', 'knip/bin/knip.js', ['--no-progress']],
];

const perform = async ([name, tool, args]) => {
  const begun = performance.now();
  const { code, output } = await runTool(tool, args, { capture: true });
  const took = words.seconds((performance.now() - begun) / 1000);
  say(`${code === 0 ? '✓' : '✗'} ${name} (${took})`);
  if (code !== 0) console.error(output.trimEnd());
  return code === 0;
};

const isThere = ([, , args]) => !args[1]?.startsWith('apps/portal/') || existsSync(join(root, args[1]));

/** Each step as a task, so that one look shows all that is wrong. */
export const checks = (only) => STEPS.filter(isThere).flatMap((step) => (!only || step[0].startsWith(only) ? [() => perform(step)] : []));

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await install();
  const { passed, failed } = await inTwoLanes(checks(process.argv[2]));
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}
