// What would stop the application is said before the minute of installing and building.
import { createConnection, createServer } from 'node:net';
import { giveUp, words } from './words.mjs';

const whyNotListening = (port, host) =>
  new Promise((done) => {
    const probe = createServer();
    probe.once('error', (error) => done(error.code));
    probe.listen({ port, host }, () => probe.close(() => done(undefined)));
  });

export const assertPortFree = async (port) => {
  if (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65_535) giveUp(words.portWrong(port));
  for (const host of ['0.0.0.0', '127.0.0.1']) {
    const reason = await whyNotListening(Number(port), host);
    if (reason === 'EADDRINUSE') giveUp(words.portTaken(port));
    if (reason === 'EACCES') giveUp(words.portForbidden(port));
  }
};

const answers = (host, port) =>
  new Promise((done) => {
    const socket = createConnection({ host, port, timeout: 5000 });
    const end = (answered) => {
      socket.destroy();
      done(answered);
    };
    socket.once('connect', () => end(true));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });

const parsed = (url) => {
  try {
    return new URL(url);
  } catch {
    return giveUp(words.databaseWrong);
  }
};

export const assertDatabaseAnswers = async (url) => {
  if (!url) return;
  // A socket's folder as host is for the application itself to try.
  const { hostname, port, searchParams } = parsed(url.replace(/^(postgres(?:ql)?):\/\/([^/@]*@)?\//, '$1://$2localhost/'));
  if (searchParams.get('host')?.startsWith('/') || decodeURIComponent(hostname).startsWith('/')) return;
  if (!(await answers(hostname || 'localhost', Number(port || 5432)))) giveUp(words.databaseAway(`${hostname}:${port || 5432}`));
};
