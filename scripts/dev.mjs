// Watches both applications: the portal at http://localhost:4200 passes /api on to the api at http://localhost:3000.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { assertPortFree } from './before-start.mjs';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { environment, node, root } from './run.mjs';

const tool = (file, args, cwd = root) =>
  spawn(node(), [join(root, 'node_modules', file), ...args], {
    cwd,
    env: environment({ NG_CLI_ANALYTICS: 'false' }),
    stdio: ['ignore', 'inherit', 'inherit'],
  });

await assertPortFree(process.env.PORT || '3000');
await install();
await build('api');
const children = [
  tool('@nestjs/cli/bin/nest.js', ['build', 'api', '--watch']),
  spawn(node(), ['--enable-source-maps', '--watch-path=dist/api', '--watch-preserve-output', 'dist/api/apps/api/src/main.js'], {
    cwd: root,
    env: environment({ NODE_ENV: 'development' }),
    stdio: ['ignore', 'inherit', 'inherit'],
  }),
  tool('@angular/cli/bin/ng.js', ['serve'], join(root, 'apps', 'portal')),
];
const end = () => children.forEach((child) => child.kill('SIGTERM'));
process.once('SIGINT', end);
process.once('SIGTERM', end);
for (const child of children) child.once('exit', end);
