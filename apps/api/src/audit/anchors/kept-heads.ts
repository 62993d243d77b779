import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SignedTreeHead } from '@vizavi/evidence';

const FILE = 'tree-heads.jsonl';

/** Signed heads beside the database: whoever puts back an old backup, or bends log and heads together, does not reach these. */
export class KeptHeads {
  private readonly path: string;

  constructor(folder: string) {
    this.path = join(folder, FILE);
  }

  async add({ tenantId, size, root, at, keyId, signature }: SignedTreeHead): Promise<void> {
    await appendFile(this.path, `${JSON.stringify({ tenantId, size, root, at, keyId, signature })}\n`, { mode: 0o600 });
  }

  /** Every head ever kept; none when the file is not there. A line that a killed process left half written is passed over when it is the last. */
  async all(): Promise<readonly SignedTreeHead[]> {
    const text = await readFile(this.path, 'utf8').catch(() => '');
    const lines = text.split('\n').filter(Boolean);
    return lines.flatMap((line, index) => {
      try {
        return [JSON.parse(line) as SignedTreeHead];
      } catch (fault) {
        if (index === lines.length - 1) return [];
        throw new Error(`${this.path}, line ${index + 1} cannot be read`, { cause: fault });
      }
    });
  }
}
