import { Controller, Get, Header } from '@nestjs/common';
import { Database, workerScope } from '@vizavi/database';
import { Public } from './access';
import { Metrics } from './metrics';
import { ProblemError } from './problem-error';

/** For balancers and dashboards; outside of the API's prefix. */
@Controller()
@Public()
export class OperationsController {
  constructor(
    private readonly database: Database,
    private readonly metrics: Metrics,
  ) {}

  @Get('healthz')
  alive() {
    return { status: 'ok' };
  }

  @Get('readyz')
  async ready() {
    try {
      await this.database.run(workerScope(null), (transaction) => transaction.row('select 1'));
    } catch {
      throw new ProblemError(503, 'overloaded', { retryAfter: 2 });
    }
    return { status: 'ok' };
  }

  @Get('metrics')
  @Header('Content-Type', 'text/plain; version=0.0.4; charset=utf-8')
  measure(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
