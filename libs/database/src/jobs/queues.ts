/** What runs outside a request; each job may run twice and must come to the same end. */
export const QUEUES = ['facts', 'deadlines', 'recount', 'cleanup', 'anchors', 'digests'] as const;
export type QueueName = (typeof QUEUES)[number];

/** The schema of the job queue. */
export const JOBS_SCHEMA = 'pgboss';

interface QueueRule {
  readonly retryLimit: number;
  readonly retryDelay: number;
  readonly retryBackoff: boolean;
  readonly retryDelayMax: number;
  readonly expireInSeconds: number;
  readonly deleteAfterSeconds: number;
  readonly notify: boolean;
}

const DAY = 24 * 60 * 60;

/** Tried again for about two days, since what is to be told must be told; a job that fails after that is kept for the administrator. */
export const QUEUE_RULE: QueueRule = {
  retryLimit: 200,
  retryDelay: 1,
  retryBackoff: true,
  retryDelayMax: 15 * 60,
  expireInSeconds: 5 * 60,
  deleteAfterSeconds: DAY,
  notify: true,
};
