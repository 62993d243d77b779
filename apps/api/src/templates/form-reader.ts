import { join } from 'node:path';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Piscina } from 'piscina';
import { ProblemError } from '../platform/http/problem-error';
import { readUploaded, type ReadForm } from './read-uploaded';

/** A hostile file may keep a thread busy for a second or two; one that takes this long is ended with its thread. */
const LONGEST = 10_000;
const QUEUE = 20;
const MEMORY_MEGABYTES = 256;
const IDLE = 30_000;

/** Threads cannot run TypeScript: from sources (tests) the reading stays on the caller's thread. */
const COMPILED = __filename.endsWith('.js');

/** Reads uploaded form files off the request's thread, one at a time. */
@Injectable()
export class FormReader implements OnModuleDestroy {
  private pool: Piscina | null = null;

  /** Throws 503 when too many files wait, 422 when the file cannot be read in time. */
  async read(source: string): Promise<ReadForm> {
    if (!COMPILED) return readUploaded(source);
    const pool = this.thread();
    if (pool.queueSize >= QUEUE) throw new ProblemError(503, 'overloaded', { retryAfter: 5 });
    try {
      return (await pool.run(source, { name: 'readUploaded', signal: AbortSignal.timeout(LONGEST) })) as ReadForm;
    } catch (fault) {
      if (fault instanceof Error && fault.name === 'AbortError') throw new ProblemError(422, 'form-invalid', { extra: { faults: [] } });
      throw fault;
    }
  }

  async onModuleDestroy(): Promise<void> {
    await this.pool?.destroy();
  }

  private thread(): Piscina {
    this.pool ??= new Piscina({
      filename: join(__dirname, 'read-uploaded.js'),
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: IDLE,
      maxQueue: QUEUE,
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES },
    });
    return this.pool;
  }
}
