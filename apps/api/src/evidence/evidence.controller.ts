import { Controller, Get, Param, ParseUUIDPipe, Res } from '@nestjs/common';
import type { Actor } from '@vizavi/domain';
import type { FastifyReply } from 'fastify';
import { sendFile } from '../documents/send-file';
import { Permission } from '../platform/http/access';
import { CurrentActor } from '../platform/http/current';
import { ExportEvidence } from './export-evidence';
import { SealDocuments } from './seal-documents';

/** What proves a contract: the signed PDF, its certificate, and everything together for whoever trusts nobody. */
@Controller('contracts/:id')
@Permission('contract.read')
export class EvidenceController {
  constructor(
    private readonly sealed: SealDocuments,
    private readonly exports: ExportEvidence,
  ) {}

  @Get('signed-document')
  async signed(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { name, bytes } = await this.sealed.get(actor, id, 'contract');
    return sendFile(reply, { name, type: 'application/pdf', inline: true }, bytes);
  }

  @Get('completion-certificate')
  async certificate(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { name, bytes } = await this.sealed.get(actor, id, 'certificate');
    return sendFile(reply, { name, type: 'application/pdf', inline: true }, bytes);
  }

  @Get('evidence')
  async evidence(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { name, bytes } = await this.exports.get(actor, id);
    return sendFile(reply, { name, type: 'application/zip', inline: false }, bytes);
  }
}
