// Runs a program written in TypeScript: `node scripts/tool.mjs test/bench/main.ts --contracts 1000`; those of the api come from its own build.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { node, root, run } from './run.mjs';
import { giveUp, words } from './words.mjs';

const [source, ...args] = process.argv.slice(2);
const part = source.startsWith('apps/api/') ? 'api' : 'tools';
await install();
await build('api');
if (part === 'tools') {
  await build('portal');
  await build('tools');
}
const program = join(root, 'dist', part, source.replace(/\.ts$/, '.js'));
if (!existsSync(program)) giveUp(words.failed(source));
process.exit((await run(node(), ['--enable-source-maps', program, ...args])).code);
