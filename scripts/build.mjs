import { cpSync, existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint, isFresh, remember } from './fingerprint.mjs';
import { install } from './install.mjs';
import { root, runTool } from './run.mjs';
import { say, words } from './words.mjs';

const isAsset = (path) => statSync(path).isDirectory() || (!path.endsWith('.ts') && !path.includes('/goldens/'));

// Forms, schemas and dictionaries are read at run time from beside the compiled code.
const copyAssets = (sources, target) => {
  for (const source of sources) cpSync(join(root, source), join(root, target, source), { recursive: true, filter: isAsset });
};

const compile = (sources, target) =>
  runTool('@swc/cli/bin/swc.js', [...sources, '--out-dir', target, '--ignore', '**/*.spec.ts', '--quiet'], { capture: true });

const PARTS = {
  api: {
    sources: ['apps/api/src', 'libs', 'nest-cli.json', '.swcrc', 'package-lock.json'],
    result: 'dist/api/apps/api/src/main.js',
    clean: 'dist/api',
    make: async () => {
      const built = await runTool('@nestjs/cli/bin/nest.js', ['build', 'api'], { capture: true });
      copyAssets(['apps/api/src', 'libs'], 'dist/api');
      return built;
    },
  },
  portal: {
    sources: ['apps/portal', 'libs/domain', 'libs/document-model', 'libs/api-types', 'libs/words', 'libs/evidence', 'package-lock.json'],
    result: 'dist/portal/index.html',
    clean: 'dist/portal',
    make: () =>
      runTool('@angular/cli/bin/ng.js', ['build'], {
        capture: true,
        cwd: join(root, 'apps', 'portal'),
        env: { NG_CLI_ANALYTICS: 'false' },
      }),
  },
  tools: {
    sources: ['apps/api/src', 'libs', 'test', '.swcrc', 'package-lock.json'],
    result: 'dist/tools',
    clean: 'dist/tools',
    make: async () => {
      const built = await compile(['apps/api/src', 'libs', 'test'], 'dist/tools');
      copyAssets(['apps/api/src', 'libs', 'test'], 'dist/tools');
      return built;
    },
  },
};

/** Builds a part when its sources have changed since; tells whether it had to. Throws after printing what the compiler said. */
export const build = async (name) => {
  const { sources, result, clean, make } = PARTS[name];
  const print = fingerprint(sources);
  if (existsSync(join(root, result)) && isFresh(name, print)) return false;
  say(words.building(name));
  const begun = performance.now();
  remember(name, '');
  rmSync(join(root, clean), { recursive: true, force: true });
  const { code, output } = await make();
  if (code !== 0 || !existsSync(join(root, result))) {
    console.error(output.trimEnd());
    throw new Error(words.failed(name));
  }
  remember(name, print);
  say(`${words.built(name)} (${words.seconds((performance.now() - begun) / 1000)})`);
  return true;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await install();
  const parts = process.argv.slice(2);
  for (const part of parts.length > 0 ? parts : ['api', 'portal']) if (!(await build(part))) say(`${part}: ${words.unchanged}`);
}
