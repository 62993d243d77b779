import type { OpenAPIObject } from '@nestjs/swagger';
import { operationsOf } from '../support/routes';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** What tells of the inside: stacks, statements, paths, names of the database. */
const INSIDE =
  /\bat [\w.<>]+ \(|node_modules|\.(ts|js|mjs):\d+|\b(select|insert into|update) [\s\S]{1,200}\b(from|values|set)\b|pg_catalog|SQLSTATE|relation "|violates|syntax error at|\/home\/|\/tmp\//i;

const TYPE = 'application/problem+json; charset=utf-8';

interface Told {
  readonly status?: unknown;
  readonly code?: unknown;
  readonly title?: unknown;
  readonly type?: unknown;
  readonly requestId?: unknown;
}

/** The statuses that the document tells of, by route. */
export const statusesOf = (document: OpenAPIObject): ReadonlyMap<string, readonly string[]> =>
  new Map(operationsOf(document).map(({ route, operation }) => [route, Object.keys(operation.responses)]));

/** What the request itself brought and the answer names: its address. */
const withoutEcho = (text: string): string => text.replace(/"(instance|requestId)":"(\\.|[^"\\])*"/g, '"$1":""');

/** What a request is held against. */
export interface Asked {
  /** Its own address and body: an answer may repeat what the asker wrote. */
  readonly sent: string;
  readonly foreign: readonly string[];
  /** The statuses of its route. */
  readonly told: readonly string[];
}

/** What is wrong with an answer, or null. */
export function faultOf({ status, type, text }: Answer, { sent, foreign, told }: Asked): string | null {
  if (status >= 500) return `answers ${status}`;
  const marker = foreign.find((one) => withoutEcho(text).includes(one) && !sent.includes(one));
  if (marker) return `shows ${marker}`;
  if (!told.includes(String(status))) return `answers ${status}, of which openapi.json does not tell`;
  if (status < 400) return null;
  const [inside] = INSIDE.exec(withoutEcho(text)) ?? [];
  if (inside && !sent.includes(inside)) return `tells of its inside: ${text.slice(0, 200)}`;
  if (type !== TYPE) return `refuses as ${type}`;
  const problem = JSON.parse(text) as Told;
  const isWhole =
    problem.status === status &&
    [problem.code, problem.title, problem.type, problem.requestId].every((one) => typeof one === 'string' && one !== '');
  return isWhole && problem.code !== 'internal' ? null : `refuses with ${text.slice(0, 200)}`;
}
