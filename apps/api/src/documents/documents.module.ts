import { Module } from '@nestjs/common';
import { ContractsModule } from '../contracts/contracts.module';
import { WordModule } from '../word/word.module';
import { AttachFile } from './attach-file';
import { AttachmentsController } from './attachments.controller';
import { DocumentsController } from './documents.controller';
import { RenderDocument } from './render-document';

/** Contracts on paper, and the files that belong to them. */
@Module({
  imports: [ContractsModule, WordModule],
  controllers: [AttachmentsController, DocumentsController],
  providers: [AttachFile, RenderDocument],
  exports: [RenderDocument],
})
export class DocumentsModule {}
