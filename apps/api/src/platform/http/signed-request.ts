import type { Actor, Language } from '@vizavi/domain';
import { pickLanguage } from '@vizavi/words';
import type { FastifyRequest } from 'fastify';

/** Who is behind a request: the person of the session, and the member that they work as, once chosen. */
export interface SignedIn {
  readonly sessionId: string;
  /** SHA-256 of the cookie's token, the key of the session's row. */
  readonly sessionHash: Buffer;
  readonly personId: string;
  readonly actor: Actor | null;
  readonly language: Language;
  /** By what the session was opened; through a provider one is at the provider's place alone, and changes no sign-in of one's own. */
  readonly via: 'password' | 'passkey' | 'provider' | 'token';
  /** Of a token: the permissions that it was given. */
  readonly scopes?: readonly string[];
  /** When the person last proved themselves, and when by a second factor. */
  readonly provedAt: string;
  readonly factorAt: string | null;
}

export type SignedRequest = FastifyRequest & { signedIn?: SignedIn };

/** The language in which the reader is answered: what the request asks for, else the member's own. */
export const languageOf = (request: SignedRequest): Language =>
  request.headers['accept-language'] ? pickLanguage(request.headers['accept-language']) : (request.signedIn?.language ?? 'ru');

/** The path of a request without its query. */
export const pathOf = (request: Pick<FastifyRequest, 'url'>): string => request.url.split('?', 1)[0]!;
