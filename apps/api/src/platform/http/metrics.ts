import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** What the process counts of itself, for Prometheus. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  readonly duration = new Histogram({
    name: 'vizavi_http_request_seconds',
    help: 'Duration of requests by route',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: SECONDS,
    registers: [this.registry],
  });
  readonly refusals = new Counter({
    name: 'vizavi_refusals_total',
    help: 'Problems answered, by code',
    labelNames: ['code'] as const,
    registers: [this.registry],
  });
  readonly replays = new Counter({ name: 'vizavi_replays_total', help: 'Writes that arrived again', registers: [this.registry] });
  readonly signIns = new Counter({
    name: 'vizavi_sign_ins_total',
    help: 'Attempts to sign in, by outcome',
    labelNames: ['outcome'] as const,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}
