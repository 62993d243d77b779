import { Socket } from 'node:net';
import type { FastifyReply } from 'fastify';
import type { Pipe } from './watcher';

const HEADERS = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
  connection: 'keep-alive',
};

/** Takes the answer out of Fastify's hands, with the headers that every answer has, and writes events to it. */
export function openPipe(reply: FastifyReply): Pipe {
  reply.hijack();
  const { raw } = reply;
  const given = Object.entries(reply.getHeaders()).filter((entry): entry is [string, string | number | string[]] => entry[1] !== undefined);
  raw.writeHead(200, { ...Object.fromEntries(given), ...HEADERS });
  // A request that came over no network has no socket to hasten.
  if (raw.socket instanceof Socket) raw.socket.setNoDelay(true);
  return {
    write: (text) => void raw.write(text),
    backlog: () => raw.writableLength,
    end: () => void raw.end(),
  };
}
