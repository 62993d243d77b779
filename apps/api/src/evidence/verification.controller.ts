import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { type DocumentVerification, PATHS } from '@vizavi/api-types';
import { verifyPdf } from '@vizavi/signing';
import type { FastifyRequest } from 'fastify';
import { Limits } from '../platform/auth/limits';
import { Public } from '../platform/http/access';
import { ProblemError } from '../platform/http/problem-error';
import { TakesFile } from '../platform/http/takes-file';
import { Seals } from './seals';

const LARGEST = 20 * 1024 * 1024;

/** Verifies a signed PDF for anybody: nothing of it is kept, and nothing is told that is not in the file itself. */
@Controller()
export class VerificationController {
  constructor(
    private readonly limits: Limits,
    private readonly seals: Seals,
  ) {}

  @Post(PATHS.verification)
  @Public()
  @HttpCode(200)
  @TakesFile()
  async verify(@Req() request: FastifyRequest): Promise<DocumentVerification> {
    await this.limits.count('verifyAddress', request.ip);
    const { verdict, signatures, fault } = await verifyPdf(await uploaded(request));
    const ours = await this.seals.fingerprints();
    return {
      verdict,
      fault,
      isOurs:
        verdict !== 'unsigned' &&
        signatures.length > 0 &&
        signatures.every((one) => one.kind === 'timestamp' || ours.includes(one.fingerprint ?? '')),
      signatures: signatures.map(({ isGost: _, ...one }) => ({ ...one, isOurs: ours.includes(one.fingerprint ?? '') })),
    };
  }
}

async function uploaded(request: FastifyRequest): Promise<Buffer> {
  if (!request.isMultipart()) throw new ProblemError(400, 'invalid-request', { field: 'file' });
  const file = await request.file({ limits: { fileSize: LARGEST, files: 1 }, throwFileSizeLimit: false });
  if (!file) throw new ProblemError(400, 'invalid-request', { field: 'file' });
  const bytes = await file.toBuffer();
  if (file.file.truncated) throw new ProblemError(413, 'file-too-large', { field: 'file', values: { max: '20 MB' } });
  return bytes;
}
