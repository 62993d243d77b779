import { Module } from '@nestjs/common';
import { ContractsModule } from '../contracts/contracts.module';
import { DocumentsModule } from '../documents/documents.module';
import { EvidenceController } from './evidence.controller';
import { ExportEvidence } from './export-evidence';
import { SealDocuments } from './seal-documents';
import { Seals } from './seals';
import { VerificationController } from './verification.controller';

/** Signed documents, exports that prove themselves, and the check of a file for anybody. */
@Module({
  imports: [ContractsModule, DocumentsModule],
  controllers: [EvidenceController, VerificationController],
  providers: [Seals, SealDocuments, ExportEvidence],
})
export class EvidenceModule {}
