import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { ClientConfig } from 'pg';
import { DeadlineRound } from '../../apps/api/src/deadlines/deadline-round';
import { JobsModule } from '../../apps/api/src/jobs/jobs.module';
import { anApp } from '../../apps/api/src/live/testing/an-app';
import { DigestRound } from '../../apps/api/src/notifications/digest-round';
import { Clock } from '../../apps/api/src/platform/clock/clock';

/** Shows what stands in a file, so that a test moves the time of several processes at once. */
class FileClock extends Clock {
  override now(): string {
    return readFileSync(process.env['CLOCK_FILE']!, 'utf8');
  }
}

/** A worker as in production, but that its rounds do not wait for the next minute. */
async function main(): Promise<void> {
  const config = JSON.parse(process.env['DATABASE_CONFIG']!) as ClientConfig;
  const { app } = await anApp(
    config,
    [JobsModule],
    { DATA_DIR: process.env['DATA_DIR']!, SMTP_URL: process.env['SMTP_URL']! },
    new FileClock(),
  );
  const round = app.get(DeadlineRound, { strict: false });
  const digests = app.get(DigestRound, { strict: false });
  const never = new AbortController().signal;
  process.stdout.write('works\n');
  for (;;) {
    await round.run(never);
    await digests.run(never);
    await pause(40);
  }
}

main().catch((fault: unknown) => {
  console.error(fault);
  process.exit(1);
});
