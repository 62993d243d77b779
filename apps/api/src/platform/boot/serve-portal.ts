import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import files from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { pathOf } from '../http/signed-request';

const INDEX = 'index.html';
const HASHED = /-[\w-]{8}\.\w+$/;
const FOR_EVER = 'public, max-age=31536000, immutable';
const ASK_AGAIN = 'no-cache';

const filesIn = (root: string): ReadonlySet<string> =>
  new Set(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')),
  );

/** Serves the built portal: files under hashed names for ever, the page itself for every address that is the portal's own. */
export async function servePortal(instance: FastifyInstance, folder: string): Promise<boolean> {
  const root = resolve(folder);
  if (!existsSync(join(root, INDEX))) return false;
  const known = filesIn(root);
  await instance.register(files, { root, serve: false, cacheControl: false });
  const send = (reply: FastifyReply, name: string) =>
    reply.header('Cache-Control', HASHED.test(name) ? FOR_EVER : ASK_AGAIN).sendFile(name);
  instance.get('/*', (request, reply) => {
    const path = pathOf(request).slice(1);
    if (known.has(path)) return send(reply, path);
    // An address with an extension names a file that is not there; it is no page of the portal.
    if (path.startsWith('api/') || /\.\w+$/.test(path)) return reply.callNotFound();
    return send(reply, INDEX);
  });
  return true;
}
