import type { ClientConfig } from 'pg';

/** How to reach PostgreSQL for LISTEN and the job queue, past any pooler, as the application's login. */
export class DirectConnection {
  constructor(readonly config: ClientConfig) {}
}
