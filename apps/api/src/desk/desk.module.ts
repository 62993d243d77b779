import { Module } from '@nestjs/common';
import { ListsModule } from '../lists/lists.module';
import { AssignmentsController } from './assignments.controller';
import { AssignmentsQuery } from './assignments.query';
import { TeamQuery } from './team.query';

/** The desk of whoever decides, and the desk of a head. */
@Module({ imports: [ListsModule], controllers: [AssignmentsController], providers: [AssignmentsQuery, TeamQuery] })
export class DeskModule {}
