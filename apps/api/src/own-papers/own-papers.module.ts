import { Module } from '@nestjs/common';
import { ContractsModule } from '../contracts/contracts.module';
import { OwnPapers } from './own-papers';
import { OwnPapersController } from './own-papers.controller';

/** Contracts on the client's own paper. */
@Module({ imports: [ContractsModule], controllers: [OwnPapersController], providers: [OwnPapers] })
export class OwnPapersModule {}
