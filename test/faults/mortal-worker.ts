import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ClientConfig } from 'pg';

export interface WorkerPlace {
  readonly built: string;
  readonly root: string;
  readonly clockFile: string;
  readonly dataDir: string;
  readonly smtpUrl: string;
  readonly config: ClientConfig;
}

/** A worker in a process of its own, which a test may kill. */
export class MortalWorker {
  private said = '';

  private constructor(private readonly child: ChildProcess) {
    child.stderr!.on('data', (text: Buffer) => (this.said += text.toString()));
  }

  static async start({ built, root, clockFile, dataDir, smtpUrl, config }: WorkerPlace): Promise<MortalWorker> {
    const env = {
      ...process.env,
      NODE_OPTIONS: '',
      CLOCK_FILE: clockFile,
      DATA_DIR: dataDir,
      SMTP_URL: smtpUrl,
      DATABASE_CONFIG: JSON.stringify(config),
    };
    const child = spawn(process.execPath, [join(built, 'test/faults/worker-child.js')], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const worker = new MortalWorker(child);
    await Promise.race([once(child.stdout, 'data'), once(child, 'exit').then(() => Promise.reject(new Error(worker.said)))]);
    return worker;
  }

  /** As a machine that loses its power: nothing is finished, nothing is closed. */
  async kill(): Promise<void> {
    const gone = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await gone;
  }
}
