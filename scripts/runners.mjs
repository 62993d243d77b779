// The test runners, and what their reports say.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { node, root, run, runTool } from './run.mjs';

const BROKEN = { passed: 0, failed: 1 };

const reportFile = (name) => {
  const file = join(root, 'dist', 'reports', `${name}.json`);
  mkdirSync(join(root, 'dist', 'reports'), { recursive: true });
  rmSync(file, { force: true });
  return file;
};

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined);

// A file that does not even load has no tests to count, so it counts itself.
const countJest = (report, code) => {
  if (!report) return BROKEN;
  const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
  return { passed: report.numPassedTests, failed: failed || (code === 0 ? 0 : 1) };
};

const countPlaywright = (report, code) => {
  if (!report) return BROKEN;
  const { expected, unexpected, flaky } = report.stats;
  const failed = unexpected + flaky;
  return { passed: expected, failed: failed || (code === 0 ? 0 : 1) };
};

const jest = async (name, flags, args) => {
  const file = reportFile(name);
  const { code } = await run(node(), [...flags, 'node_modules/jest/bin/jest.js', '--json', '--outputFile', file, ...args], {
    env: { TZ: 'UTC', NODE_ENV: 'test' },
  });
  return countJest(read(file), code);
};

export const rulesAndRoutes = (args = []) => jest('jest', ['--experimental-vm-modules', '--no-warnings'], args);

export const parts = (args = []) => jest('portal', ['--no-warnings'], ['--config', 'apps/portal/jest.config.cjs', ...args]);

export const journeys = async (args = []) => {
  const file = reportFile('journeys');
  const { code } = await runTool(
    '@playwright/test/cli.js',
    ['test', '--config', 'test/journeys/playwright.config.ts', '--reporter=list,json', ...args],
    {
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file, FORCE_COLOR: '0' },
    },
  );
  return countPlaywright(read(file), code);
};
