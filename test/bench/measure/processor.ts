import { existsSync, readFileSync } from 'node:fs';
import type { Client } from 'pg';

/** Ticks of the kernel's clock in a second, on every Linux that Node runs on. */
const TICKS = 100;
const [USER, SYSTEM] = [11, 12];

/** Milliseconds of processor time that a process and its threads have used; a process that is gone counts nothing. */
export function processorTime(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return 0;
  const fields = readFileSync(file, 'utf8').split(') ')[1]!.split(' ');
  return ((Number(fields[USER]) + Number(fields[SYSTEM])) * 1000) / TICKS;
}

/** Megabytes that a process holds in memory. */
export function residentMegabytes(pid: number): number {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return NaN;
  return Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(file, 'utf8'))?.[1]) / 1024;
}

/** Processes of PostgreSQL that serve a database, but for the one that asks. */
export async function backendsOf(watch: Client): Promise<readonly number[]> {
  const sql = 'select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()';
  return (await watch.query<{ pid: number }>(sql)).rows.map((row) => row.pid);
}

/** What processes used between `start` and `stop`; those that come later are counted from their beginning. */
export class ProcessorWatch {
  private readonly before = new Map<number, number>();

  constructor(
    private readonly application: number,
    private readonly watch: Client,
  ) {}

  async start(): Promise<void> {
    this.before.clear();
    for (const pid of await this.pids()) this.before.set(pid, processorTime(pid));
  }

  async stop(): Promise<number> {
    const pids = new Set([...this.before.keys(), ...(await this.pids())]);
    return [...pids].reduce((sum, pid) => sum + Math.max(0, processorTime(pid) - (this.before.get(pid) ?? 0)), 0);
  }

  private async pids(): Promise<readonly number[]> {
    return [this.application, ...(await backendsOf(this.watch))];
  }
}
