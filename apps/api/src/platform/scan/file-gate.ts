import { Injectable } from '@nestjs/common';
import { Logger } from 'nestjs-pino';
import { Settings } from '../config/settings';
import { ProblemError } from '../http/problem-error';
import { askClamd } from './clamd';

const RETRY_SECONDS = 60;

/** Lets no file in that the virus scanner has not called clean; without a scanner in the settings every file passes. */
@Injectable()
export class FileGate {
  constructor(
    private readonly settings: Settings,
    private readonly logger: Logger,
  ) {}

  /** Throws 422 `file-infected`, or 503 `file-unscanned` while nobody can say: until then the bytes lie nowhere but in the request. */
  async admit(bytes: Uint8Array): Promise<void> {
    const { CLAMD_URL } = this.settings;
    if (!CLAMD_URL) return;
    const verdict = await askClamd(CLAMD_URL, bytes);
    if (verdict.is === 'infected') throw new ProblemError(422, 'file-infected', { field: 'file', values: { found: verdict.with } });
    if (verdict.is === 'clean') return;
    this.logger.error({ because: verdict.because }, 'a file could not be scanned');
    throw new ProblemError(503, 'file-unscanned', { field: 'file', retryAfter: RETRY_SECONDS });
  }
}
