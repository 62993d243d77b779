import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { hasPermission } from '@vizavi/policies';
import { type Access, accessOf } from '../http/access';
import { forbidden, ProblemError } from '../http/problem-error';
import type { SignedIn, SignedRequest } from '../http/signed-request';
import { AccessTokens } from './access-tokens/access-tokens';
import { Cookies } from './cookies';
import { Sessions } from './sessions';
import { stepUpOf } from './step-up/step-up';
import { StepUps } from './step-up/step-ups';
import { isSame } from './tokens';

const READING = ['GET', 'HEAD', 'OPTIONS'];

const bearerOf = ({ headers }: SignedRequest): string | null =>
  /^Bearer ([\x21-\x7e]{1,200})$/.exec(headers.authorization ?? '')?.[1] ?? null;

/** The first two questions to every request: who are you, and may your role knock here at all. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly sessions: Sessions,
    private readonly cookies: Cookies,
    private readonly stepUps: StepUps,
    private readonly tokens: AccessTokens,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<SignedRequest>();
    const access = accessOf(context.getHandler(), context.getClass());
    if (!access) throw forbidden();
    if (access.kind === 'public') return this.fromOwnPage(request);
    const signedIn = await this.identify(request);
    if (access.kind === 'permission') this.authorise(signedIn, access.permission);
    const again = stepUpOf(context.getHandler());
    if (signedIn.via === 'token') return this.fromProgram(signedIn, access, again !== null);
    this.withToken(request, signedIn);
    if (again) await this.stepUps.require(signedIn, again);
    return true;
  }

  private async identify(request: SignedRequest): Promise<SignedIn> {
    const bearer = bearerOf(request);
    const token = this.cookies.read(request);
    const signedIn = bearer ? await this.tokens.find(bearer) : token ? await this.sessions.find(token) : null;
    if (!signedIn) throw new ProblemError(401, 'not-signed-in');
    request.signedIn = signedIn;
    return signedIn;
  }

  private authorise({ actor }: SignedIn, permission: Parameters<typeof hasPermission>[1]): void {
    if (!actor) throw new ProblemError(401, 'not-signed-in');
    if (!hasPermission(actor, permission)) throw forbidden();
  }

  /** A program has no page that could be forged and no owner who could prove themselves; it does what its token names and nothing more. */
  private fromProgram({ scopes = [] }: SignedIn, access: Access, asksAgain: boolean): true {
    if (asksAgain || access.kind !== 'permission' || !scopes.includes(access.permission)) throw forbidden('token-not-allowed');
    return true;
  }

  // A browser says itself which site a request comes from; programs that are no browser say nothing.
  private fromOwnPage(request: SignedRequest): true {
    const site = request.headers['sec-fetch-site'];
    if (!READING.includes(request.method) && site && site !== 'same-origin') throw forbidden('cross-site-request');
    return true;
  }

  private withToken(request: SignedRequest, { sessionHash }: SignedIn): void {
    this.fromOwnPage(request);
    if (READING.includes(request.method)) return;
    const given = request.headers['x-xsrf-token'];
    if (typeof given !== 'string' || !isSame(given, this.cookies.xsrfFor(sessionHash))) throw forbidden('cross-site-request');
  }
}
