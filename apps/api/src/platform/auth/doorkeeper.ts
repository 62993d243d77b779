import { Injectable } from '@nestjs/common';
import type { SessionView } from '@vizavi/api-types';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Cookies } from './cookies';
import type { Opened, Visitor } from './sign-in';
import type { Token } from './tokens';

const LONGEST_DEVICE = 200;

/** The browser at the door: what it says of itself, and the cookies that it is given. */
@Injectable()
export class Doorkeeper {
  constructor(private readonly cookies: Cookies) {}

  visitor(request: FastifyRequest): Visitor {
    return {
      address: request.ip,
      device: (request.headers['user-agent'] ?? '').slice(0, LONGEST_DEVICE),
      token: this.cookies.read(request),
    };
  }

  /** Hands the key over, when there is one already, and says who is here now or what is asked first. */
  letIn(reply: FastifyReply, { token, view }: Opened): SessionView {
    if (token) this.cookies.set(reply, token);
    return view;
  }

  /** A new key for a session that goes on. */
  rekey(reply: FastifyReply, token: Token): void {
    this.cookies.set(reply, token);
  }

  showOut(reply: FastifyReply): void {
    this.cookies.clear(reply);
  }
}
