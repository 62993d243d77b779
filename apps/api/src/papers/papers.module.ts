import { Module } from '@nestjs/common';
import { ContractsModule } from '../contracts/contracts.module';
import { ListsModule } from '../lists/lists.module';
import { AgainController } from './again/again.controller';
import { ProposeAgain } from './again/propose-again';
import { ComparisonQuery } from './compare/comparison.query';
import { DisagreementsQuery } from './disagreements/disagreements.query';
import { MarkRead } from './mark-read';
import { PapersController } from './papers.controller';
import { PaperPress } from './print/paper-press';
import { ReadPapers } from './read-papers';
import { ApprovalSheetQuery } from './sheet/approval-sheet.query';
import { SummaryQuery } from './summary/summary.query';

/** Documents about contracts: comparisons of their texts, protocols of disagreements, approval sheets, summaries of changes. */
@Module({
  imports: [ContractsModule, ListsModule],
  controllers: [PapersController, AgainController],
  providers: [ReadPapers, MarkRead, ProposeAgain, PaperPress, ComparisonQuery, DisagreementsQuery, ApprovalSheetQuery, SummaryQuery],
})
export class PapersModule {}
