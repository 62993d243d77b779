import { Controller, Get, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import type { Actor } from '@vizavi/domain';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import type { FastifyReply } from 'fastify';
import { ExportWord, WORD_TYPE } from '../word/export-word';
import { Permission } from '../platform/http/access';
import { CurrentActor } from '../platform/http/current';
import { RenderDocument } from './render-document';
import { LARGEST_INTEGER } from '../platform/http/page.dto';
import { sendFile } from './send-file';

class DocumentParameters {
  @IsOptional() @IsIn(['pdf', 'docx']) readonly format?: 'pdf' | 'docx';
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(LARGEST_INTEGER) readonly revision?: number;
  /** `open`: with the suggestions that wait for an answer. */
  @IsOptional() @IsIn(['open']) readonly redline?: 'open';
  /** A Word file of the supplier's with nothing in it that the client may not see. */
  @IsOptional() @IsIn(['client']) readonly audience?: 'client';
}

/** A contract on paper: any revision at any time. */
@Controller('contracts/:id/document')
export class DocumentsController {
  constructor(
    private readonly documents: RenderDocument,
    private readonly word: ExportWord,
  ) {}

  @Get()
  @Permission('contract.read')
  async download(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { format, revision, redline, audience }: DocumentParameters,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const wanted = { contractId: id, revision: revision ?? null, isRedline: redline === 'open' };
    if (format === 'docx') {
      const file = await this.word.run(actor, { ...wanted, forClient: audience === 'client' && actor.side === 'supplier' });
      return sendFile(reply, { name: file.name, type: WORD_TYPE, inline: false }, file.bytes);
    }
    const { name, bytes } = await this.documents.run(actor, wanted);
    return sendFile(reply, { name, type: 'application/pdf', inline: true }, bytes);
  }
}
