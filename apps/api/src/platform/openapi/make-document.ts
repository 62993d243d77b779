import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { describeFields } from './describe-fields';
import { type Handler, handlerName, handlersOf } from './handlers';
import { PROBLEM, problemResponses } from './problem-responses';

type PathItem = OpenAPIObject['paths'][string];
type Operation = NonNullable<PathItem['get']>;

const ABOUT = 'Contracts that a supplier and its corporate clients make together. Refusals are problem documents (RFC 9457).';

const config = () =>
  new DocumentBuilder()
    .setTitle('Vizavi')
    .setDescription(ABOUT)
    .setVersion('1')
    .addServer('/')
    .addCookieAuth('vizavi-session', { type: 'apiKey', in: 'cookie' }, 'session')
    .build();

const header = (name: string, description: string, schema: object) => ({
  name,
  in: 'header' as const,
  required: true,
  description,
  schema,
});

const KEY = header('Idempotency-Key', 'The same request twice is done once and answered with the same bytes.', {
  type: 'string',
  minLength: 1,
  maxLength: 200,
});
const IF_MATCH = header('If-Match', 'The ETag of what is changed.', { type: 'string' });
const XSRF = header('X-XSRF-TOKEN', 'The value of the XSRF-TOKEN cookie.', { type: 'string' });

const FILE_BODY = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: { type: 'object', required: ['file'], properties: { file: { type: 'string', format: 'binary' } } },
    },
  },
};

const isId = ({ name, in: place }: { readonly name: string; readonly in: string }): boolean => place === 'path' && /^id$|Id$/.test(name);

/** Every id is a UUID, which the pipes check and the framework does not tell. */
function withIds(parameters: NonNullable<Operation['parameters']> = []): NonNullable<Operation['parameters']> {
  return parameters.map((one) => ('name' in one && isId(one) ? { ...one, schema: { type: 'string', format: 'uuid' } } : one));
}

const accessOf = ({ access }: Handler): string => (access.kind === 'permission' ? access.permission : access.kind);

/** What the route declares and the framework does not see: who may call it, its headers, its refusals. */
function completed(method: string, path: string, operation: Operation, handler: Handler): Operation {
  const isWrite = method !== 'get';
  const isSignedIn = handler.access.kind !== 'public';
  const headers = [
    ...(handler.takesKey ? [KEY] : []),
    ...(handler.takesIfMatch ? [IF_MATCH] : []),
    ...(isWrite && isSignedIn ? [XSRF] : []),
  ];
  return {
    ...operation,
    ...(handler.takesFile ? { requestBody: FILE_BODY } : {}),
    tags: [path.split('/')[3] ?? 'operations'],
    parameters: [...withIds(operation.parameters), ...headers],
    responses: { ...operation.responses, ...problemResponses({ ...handler, isWrite, isSignedIn, hasParameters: path.includes('{') }) },
    ...(isSignedIn ? { security: [{ session: [] }] } : {}),
    ['x-access' as never]: accessOf(handler),
  };
}

function completedPath(path: string, item: PathItem, handlers: ReadonlyMap<string, Handler>): PathItem {
  const operations = Object.entries(item as Record<string, Operation>);
  return Object.fromEntries(
    operations.map(([method, operation]) => [method, completed(method, path, operation, handlers.get(operation.operationId!)!)]),
  );
}

/** The OpenAPI document of the application, from its routes and the checks of its classes; also of one that was only previewed. */
export function makeDocument(app: INestApplication): OpenAPIObject {
  const handlers = handlersOf(app);
  for (const { classes } of handlers.values()) for (const { type, isBody } of classes) describeFields(type, isBody);
  const document = SwaggerModule.createDocument(app, config(), { operationIdFactory: handlerName });
  const paths = Object.entries(document.paths).sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    ...document,
    paths: Object.fromEntries(paths.map(([path, item]) => [path, completedPath(path, item, handlers)])),
    components: { ...document.components, schemas: { ...document.components?.schemas, Problem: PROBLEM } },
  };
}
