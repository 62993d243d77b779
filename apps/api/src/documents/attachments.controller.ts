import { Controller, Delete, Get, Param, ParseUUIDPipe, Post, Req, Res } from '@nestjs/common';
import type { AttachmentView, ContractView } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ContractDesk } from '../contracts/contract-desk';
import { Permission } from '../platform/http/access';
import type { Act, Answer } from '../platform/http/act';
import { CurrentAct, CurrentActor, IfMatchRequired } from '../platform/http/current';
import { notFound } from '../platform/http/problem-error';
import { Reads } from '../platform/http/reads';
import { TakesFile } from '../platform/http/takes-file';
import { FileStorage } from '../platform/storage/file-storage';
import { AttachFile } from './attach-file';
import { sendFile } from './send-file';
import { StoredFilesRepository } from './stored-files.repository';

/** Appendices that people add, and scans of paper originals; all under the contract's permissions. */
@Controller('contracts/:id')
export class AttachmentsController {
  private readonly files = new StoredFilesRepository();

  constructor(
    private readonly reads: Reads,
    private readonly desk: ContractDesk,
    private readonly uploads: AttachFile,
    private readonly storage: FileStorage,
  ) {}

  @Get('attachments')
  @Permission('contract.read')
  async list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<readonly AttachmentView[]> {
    return (await this.desk.show(actor, id)).attachments;
  }

  @Post('attachments')
  @Permission('contract.attach')
  @IfMatchRequired()
  @TakesFile()
  attach(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Req() request: FastifyRequest): Promise<Answer<ContractView>> {
    return this.uploads.attach(act, id, request);
  }

  @Delete('attachments/:attachmentId')
  @Permission('contract.attach')
  @IfMatchRequired()
  detach(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('attachmentId', ParseUUIDPipe) attachmentId: string,
  ): Promise<Answer<ContractView>> {
    return this.desk.act(act, { contractId: id, command: { type: 'detach', attachmentId } });
  }

  @Get('attachments/:attachmentId/file')
  @Permission('contract.read')
  async download(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('attachmentId', ParseUUIDPipe) attachmentId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const file = await this.reads.run(actor, async (transaction) => {
      await this.desk.find(transaction, actor, id);
      return this.files.ofAttachment(transaction, actor.tenantId, id, attachmentId);
    });
    if (!file) throw notFound();
    return sendFile(reply, { name: file.name, type: file.type, inline: false }, await this.storage.read(file.hash));
  }

  @Post('scans')
  @Permission('contract.scan')
  @TakesFile()
  scan(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Req() request: FastifyRequest,
  ): Promise<Answer<{ readonly fileId: string }>> {
    return this.uploads.scan(act, id, request);
  }
}
