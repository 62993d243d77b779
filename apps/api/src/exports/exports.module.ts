import { Module } from '@nestjs/common';
import { ListsModule } from '../lists/lists.module';
import { ExportContracts } from './export-contracts';
import { ExportsController } from './exports.controller';

/** Lists as files. */
@Module({ imports: [ListsModule], controllers: [ExportsController], providers: [ExportContracts] })
export class ExportsModule {}
