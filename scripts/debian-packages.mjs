// What the tests need from the system: a browser, and programs that look into PDF files.
import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { run } from './run.mjs';
import { giveUp, say } from './words.mjs';

const NEEDED = {
  'chromium-headless-shell': ['chromium-headless-shell'],
  'poppler-utils': ['pdftotext'],
  qpdf: ['qpdf'],
  'libreoffice-writer': ['soffice'],
  'python3-uno': ['/usr/lib/python3/dist-packages/uno.py'],
  pandoc: ['pandoc'],
  'clamav-daemon': ['clamd'],
  'swift-proxy': ['swift-proxy-server'],
  'swift-account': ['swift-account-server'],
  'swift-container': ['swift-container-server'],
  'swift-object': ['swift-object-server'],
};

const folders = (process.env.PATH ?? '').split(delimiter);
const isThere = (program) => (isAbsolute(program) ? existsSync(program) : folders.some((folder) => existsSync(join(folder, program))));
const isInstalled = (programs) => programs.some(isThere);

const missing = () =>
  Object.entries(NEEDED)
    .filter(([, programs]) => !isInstalled(programs))
    .map(([name]) => name);

const tell = (names) => giveUp(`The tests need ${names.join(', ')}. On Debian or Ubuntu: sudo apt-get install ${names.join(' ')}`);

export const installDebianPackages = async () => {
  const wanted = missing();
  if (wanted.length === 0) return;
  if (process.getuid?.() !== 0 || !isInstalled(['apt-get'])) tell(wanted);
  say(`apt-get install ${wanted.join(' ')}`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wanted], { env });
  if (missing().length > 0) tell(missing());
};
