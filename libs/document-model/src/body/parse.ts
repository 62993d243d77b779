import { BodyFault } from './fault';
import { inspect } from './inspect';
import type { NodeJson } from './json';
import { type Body, bodySchema } from './schema';

/**
 * Reads a stored or sent clause body, strictly: at most 64 KiB of text, 2,000 nodes and a depth of 16, nothing outside the schema.
 * Adjacent text of one format comes out as one node.
 * @throws BodyFault with the reason and the place of the first fault
 */
export function parseBody(json: unknown): Body {
  inspect(json);
  const body = bodySchema.nodeFromJSON(json);
  if (body.type !== bodySchema.topNodeType) throw new BodyFault('wrong-content', '');
  try {
    body.check();
  } catch {
    throw new BodyFault('wrong-content', '');
  }
  return body;
}

/** Reads what `bodyToJson` wrote and nobody could touch since; a body from outside goes through `parseBody`. */
export function trustedBody(json: NodeJson): Body {
  return bodySchema.nodeFromJSON(json);
}
