import { Module } from '@nestjs/common';
import { ContractsModule } from '../contracts/contracts.module';
import { ApplyImport } from './apply-import';
import { ExportWord } from './export-word';
import { Imports } from './imports';
import { ImportsController } from './imports.controller';
import { WordSource } from './word-source';

/** Contracts that go to Word and come back. */
@Module({
  imports: [ContractsModule],
  controllers: [ImportsController],
  providers: [WordSource, ExportWord, Imports, ApplyImport],
  exports: [ExportWord],
})
export class WordModule {}
