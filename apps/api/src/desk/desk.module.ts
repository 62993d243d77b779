import { Module } from '@nestjs/common';
import { ListsModule } from '../lists/lists.module';
import { AssignmentsController } from './assignments.controller';
import { AssignmentsQuery } from './assignments.query';

/** The lawyer's desk. */
@Module({ imports: [ListsModule], controllers: [AssignmentsController], providers: [AssignmentsQuery] })
export class DeskModule {}
