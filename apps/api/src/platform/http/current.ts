import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { Actor } from '@vizavi/domain';
import type { Act } from './act';
import { ProblemError } from './problem-error';
import { languageOf, pathOf, type SignedIn, type SignedRequest } from './signed-request';

const IF_MATCH = 'vizavi:if-match';
const KEY = /^[\x21-\x7e]{1,200}$/;

/** The handler changes something that exists: a request without `If-Match` is answered 428. */
export const IfMatchRequired = () => SetMetadata(IF_MATCH, true);

/** Whether a handler declares so. */
export const isIfMatchRequired = (handler: object): boolean => Reflect.getMetadata(IF_MATCH, handler) === true;

const requestOf = (context: ExecutionContext): SignedRequest => context.switchToHttp().getRequest<SignedRequest>();

function signedInOf(request: SignedRequest): SignedIn {
  if (!request.signedIn) throw new ProblemError(401, 'not-signed-in');
  return request.signedIn;
}

function actorOf(request: SignedRequest): Actor {
  const { actor } = signedInOf(request);
  if (!actor) throw new ProblemError(401, 'not-signed-in');
  return actor;
}

/** Who is signed in, with a membership chosen or not yet. */
export const CurrentSession = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => signedInOf(requestOf(context)));

/** The member on whose behalf the request runs. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => actorOf(requestOf(context)));

/** The language in which the reader is answered. */
export const ReadersLanguage = createParamDecorator((_: unknown, context: ExecutionContext) => languageOf(requestOf(context)));

// Nothing but the body tells two requests of one key apart; files are hashed by whoever reads them.
const hashOf = (body: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(body) ?? '')
    .digest('hex');

/** The version tag of a request, without quotes and weakness; null when there is none. */
const ifMatchOf = (request: SignedRequest): string | null =>
  request.headers['if-match']?.trim().replace(/^(?:W\/)?"?([^"]*)"?$/, '$1') || null;

function keyOf(request: SignedRequest): string {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !KEY.test(key)) throw new ProblemError(400, 'idempotency-key-required');
  return key;
}

/** How a handler comes by its act; named, so that the OpenAPI document sees which routes take a key. */
export const readAct = (_: unknown, context: ExecutionContext): Act => {
  const request = requestOf(context);
  return {
    actor: actorOf(request),
    key: keyOf(request),
    ifMatch: ifMatchOf(request),
    needsIfMatch: isIfMatchRequired(context.getHandler()),
    method: request.method,
    path: pathOf(request),
    bodyHash: hashOf(request.body),
    language: languageOf(request),
    requestId: request.id,
  };
};

/** The write that this request is, for `Writes.perform`; 400 without an idempotency key. */
export const CurrentAct = createParamDecorator(readAct);
