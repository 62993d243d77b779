import { Controller, Get, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import type { Actor } from '@vizavi/domain';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Min } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { Permission } from '../platform/http/access';
import { CurrentActor } from '../platform/http/current';
import { RenderDocument } from './render-document';
import { sendFile } from './send-file';

class DocumentParameters {
  @IsOptional() @IsIn(['pdf']) readonly format?: 'pdf';
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) readonly revision?: number;
  /** `open`: with the suggestions that wait for an answer. */
  @IsOptional() @IsIn(['open']) readonly redline?: 'open';
}

/** A contract on paper: any revision at any time. */
@Controller('contracts/:id/document')
export class DocumentsController {
  constructor(private readonly documents: RenderDocument) {}

  @Get()
  @Permission('contract.read')
  async download(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { revision, redline }: DocumentParameters,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { name, bytes } = await this.documents.run(actor, { contractId: id, revision: revision ?? null, isRedline: redline === 'open' });
    return sendFile(reply, { name, type: 'application/pdf', inline: true }, bytes);
  }
}
