// Starting programs. Everything runs on the Node of node_modules, since the machine's own may be too old for the application.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'node_modules', '.bin');
export const ownNode = join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** The Node that the application runs on: 24 from npm; before anything is installed, the machine's. */
export const node = () => (existsSync(ownNode) ? ownNode : process.execPath);

export const environment = (extra = {}) => ({ ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, ...extra });

/** Runs a program to its end in the root folder; gives its exit code and, when captured, what it printed. */
export const run = (program, args, { env = {}, cwd = root, capture = false } = {}) =>
  new Promise((done) => {
    const child = spawn(program, args, { cwd, env: environment(env), stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
    const output = [];
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    child.once('error', (error) => done({ code: 1, output: String(error) }));
    child.once('close', (code) => done({ code: code ?? 1, output: Buffer.concat(output).toString() }));
  });

/** Runs a JavaScript tool of node_modules, by its file, on Node 24. */
export const runTool = (file, args, options) => run(node(), [join(root, 'node_modules', file), ...args], options);
