import { Injectable } from '@nestjs/common';
import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { SecretKey } from '../config/secret-key';
import { Settings } from '../config/settings';
import { hashOfToken, type Token, xsrfTokenOf } from './tokens';

const SECONDS_KEPT = 30 * 24 * 3600;

/** The two cookies of a session: the key itself, out of reach of scripts, and the XSRF token that Angular sends back as a header. */
@Injectable()
export class Cookies {
  private readonly session: string;
  private readonly xsrf: string;

  constructor(
    private readonly settings: Settings,
    private readonly key: SecretKey,
  ) {
    const prefix = settings.isSecure ? '__Host-' : '';
    this.session = `${prefix}vizavi-session`;
    this.xsrf = `${prefix}XSRF-TOKEN`;
  }

  read(request: FastifyRequest): string | undefined {
    return request.cookies[this.session];
  }

  /** The token that a write of this session must bring as `X-XSRF-TOKEN`. */
  xsrfFor(sessionHash: Buffer): string {
    return xsrfTokenOf(this.key.bytes, sessionHash);
  }

  set(reply: FastifyReply, { text }: Token): void {
    void reply.setCookie(this.session, text, { ...this.options(), httpOnly: true });
    void reply.setCookie(this.xsrf, this.xsrfFor(hashOfToken(text)), this.options());
  }

  clear(reply: FastifyReply): void {
    for (const name of [this.session, this.xsrf]) void reply.setCookie(name, '', { ...this.options(), maxAge: 0 });
  }

  private options(): CookieSerializeOptions {
    return { path: '/', sameSite: 'lax', secure: this.settings.isSecure, maxAge: SECONDS_KEPT };
  }
}
