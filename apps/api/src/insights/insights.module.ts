import { Module } from '@nestjs/common';
import { ListsModule } from '../lists/lists.module';
import { InsightsController } from './insights.controller';
import { InsightsQuery } from './insights.query';

/** Figures of the manager's board. */
@Module({ imports: [ListsModule], controllers: [InsightsController], providers: [InsightsQuery] })
export class InsightsModule {}
