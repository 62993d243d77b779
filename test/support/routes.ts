import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import { API } from '@vizavi/api-types';

export type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

export interface RouteOperation {
  /** As `GET contracts/:id`: without the prefix of the API; other addresses keep their slash. */
  readonly route: string;
  readonly operation: Operation;
}

const named = (method: string, path: string): string => `${method.toUpperCase()} ${path.replace(`${API}/`, '')}`;

/** Every operation of a document by its route. */
export const operationsOf = (document: OpenAPIObject): readonly RouteOperation[] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Operation>).map(([method, operation]) => ({
      route: named(method, path.replace(/\{(\w+)\}/g, ':$1')),
      operation,
    })),
  );

const LINE = /^([│ ]*)[├└]── (\S+)(?: \(([A-Z, ]+)\))?$/;
const INDENT = 4;
/** Read routes answer these too, by the same handler. */
const FOLLOWING = ['HEAD', 'OPTIONS'];

/** Every route that the server answers, read off its own tree of them. */
export function routesOf(app: NestFastifyApplication): readonly string[] {
  const above: string[] = [];
  const tree = app.getHttpAdapter().getInstance().printRoutes({ commonPrefix: false });
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', part = '', methods = ''] = LINE.exec(line) ?? [];
    if (!part) return [];
    const depth = indent.length / INDENT;
    const path = (depth === 0 ? '' : above[depth - 1]!) + part;
    above.splice(depth, above.length, path);
    return methods
      .split(', ')
      .filter((method) => method && !FOLLOWING.includes(method))
      .map((method) => named(method, path));
  });
}
