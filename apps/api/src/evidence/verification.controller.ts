import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import { type DocumentVerification, PATHS } from '@vizavi/api-types';
import { verifyPdf } from '@vizavi/signing';
import type { FastifyRequest } from 'fastify';
import { Limits } from '../platform/auth/limits';
import { Public } from '../platform/http/access';
import { TakesFile } from '../platform/http/takes-file';
import { fileTooLarge, uploadedFile } from '../platform/http/uploaded-file';
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
    const { bytes } = await uploadedFile(request, LARGEST, fileTooLarge());
    const { verdict, signatures, fault } = await verifyPdf(bytes);
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
