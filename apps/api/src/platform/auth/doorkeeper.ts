import { Injectable } from '@nestjs/common';
import type { SessionView } from '@vizavi/api-types';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Cookies } from './cookies';
import type { Opened, Visitor } from './sign-in';

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

  /** Hands the key over and says who is here now. */
  letIn(reply: FastifyReply, { token, view }: Opened): SessionView {
    this.cookies.set(reply, token);
    return view;
  }

  showOut(reply: FastifyReply): void {
    this.cookies.clear(reply);
  }
}
