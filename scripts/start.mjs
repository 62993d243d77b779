import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { assertDatabaseAnswers, assertPortFree } from './before-start.mjs';
import { build } from './build.mjs';
import { assertRoom, install } from './install.mjs';
import { environment, node, root } from './run.mjs';
import { watchNpm } from './watch-npm.mjs';
import { say, words } from './words.mjs';

const NEEDED_MEGABYTES = 300;
const SAME_KEYSTROKE = 500;

const launch = () =>
  spawn(node(), ['--import', join(root, 'scripts', 'end-with-parent.mjs'), join(root, 'dist/api/apps/api/src/main.js')], {
    cwd: root,
    env: environment({ NODE_ENV: process.env.NODE_ENV || 'production' }),
    // A group of its own: Ctrl+C reaches it once, through us, and not a second time from the terminal.
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });

const breakOff = (app) => {
  say(words.brokenOff);
  app.kill('SIGKILL');
};

const stopWith = (app) => {
  let asked = 0;
  return (signal) => {
    const now = performance.now();
    // npm passes on the Ctrl+C that the terminal has sent us already.
    if (asked > 0 && now - asked < SAME_KEYSTROKE) return;
    if (asked > 0) return breakOff(app);
    asked = now;
    say(words.stopping);
    app.kill(signal);
  };
};

const main = async () => {
  assertRoom(NEEDED_MEGABYTES);
  await assertPortFree(process.env.PORT || '3000');
  await assertDatabaseAnswers(process.env.DATABASE_URL);
  await install();
  const built = [await build('api'), await build('portal')];
  if (!built.includes(true)) say(words.unchanged);
  say(words.starting);
  const app = launch();
  const stop = stopWith(app);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal === 'SIGHUP' ? 'SIGTERM' : signal));
  watchNpm(() => stop('SIGTERM'));
  app.once('error', (error) => console.error(error));
  app.once('close', (code) => process.exit(code ?? 1));
};

await main();
