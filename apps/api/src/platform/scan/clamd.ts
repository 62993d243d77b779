import { connect, type NetConnectOpts, type Socket } from 'node:net';

/** What the scanner said of some bytes; `unscanned`: nobody can say. */
export type Verdict =
  { readonly is: 'clean' } | { readonly is: 'infected'; readonly with: string } | { readonly is: 'unscanned'; readonly because: string };

const PIECE = 64 * 1024;
const PATIENCE = 30_000;
const LONGEST_ANSWER = 4096;

/** `tcp://host:3310` or `unix:/run/clamav/clamd.ctl`. */
function addressOf(url: string): NetConnectOpts {
  if (url.startsWith('unix:')) return { path: url.slice('unix:'.length) };
  const { hostname, port } = new URL(url);
  return { host: hostname, port: Number(port) };
}

function length(bytes: number): Buffer {
  const prefix = Buffer.alloc(4);
  prefix.writeUInt32BE(bytes);
  return prefix;
}

function send(socket: Socket, bytes: Uint8Array): void {
  socket.write('zINSTREAM\0');
  for (let from = 0; from < bytes.length; from += PIECE) {
    const piece = bytes.subarray(from, from + PIECE);
    socket.write(length(piece.length));
    socket.write(piece);
  }
  socket.write(length(0));
}

function verdictOf(answer: string): Verdict {
  const said = answer.replace(/\0.*$/s, '').replace(/^stream: /, '');
  if (said === 'OK') return { is: 'clean' };
  const found = /^(.+) FOUND$/.exec(said)?.[1];
  return found ? { is: 'infected', with: found } : { is: 'unscanned', because: said || 'no answer' };
}

/**
 * Asks clamd about some bytes by INSTREAM (clamd(8)): pieces with their length before them, then a length of nought. Never throws: a scanner that is
 * away, slow or refuses so much gives `unscanned`, and the caller lets nothing unscanned in.
 */
export function askClamd(url: string, bytes: Uint8Array, patience = PATIENCE): Promise<Verdict> {
  return new Promise((resolve) => {
    const socket = connect(addressOf(url));
    let answer = '';
    const end = (verdict: Verdict): void => {
      clearTimeout(late);
      socket.destroy();
      resolve(verdict);
    };
    const late = setTimeout(() => end({ is: 'unscanned', because: 'no answer in time' }), patience);
    socket.once('connect', () => send(socket, bytes));
    socket.on('data', (piece) => {
      answer += piece.toString('utf8');
      if (answer.includes('\0') || answer.length > LONGEST_ANSWER) end(verdictOf(answer));
    });
    // A scanner that has had enough answers and hangs up while it is still being sent to: its answer counts, not the broken pipe.
    socket.once('error', (fault) => setTimeout(() => end(answer ? verdictOf(answer) : { is: 'unscanned', because: fault.message }), 50));
    socket.once('close', () => end(verdictOf(answer)));
  });
}
