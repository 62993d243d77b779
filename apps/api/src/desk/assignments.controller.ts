import { Controller, Get, Query } from '@nestjs/common';
import { type AssignmentRow, type Page, PATHS, type TeamDeskView } from '@vizavi/api-types';
import type { Actor, Language } from '@vizavi/domain';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { PAGE } from '../lists/lists.dto';
import { Permission } from '../platform/http/access';
import { CurrentActor, ReadersLanguage } from '../platform/http/current';
import { Reads } from '../platform/http/reads';
import { AssignmentsQuery } from './assignments.query';
import { TeamQuery } from './team.query';

class DeskParameters {
  @IsOptional() @IsString() readonly cursor?: string;
  @Type(() => Number) @IsInt() @Min(1) @Max(100) readonly limit: number = PAGE;
}

/** The queue of whoever decides, and of a head’s people. */
@Controller()
export class AssignmentsController {
  constructor(
    private readonly reads: Reads,
    private readonly query: AssignmentsQuery,
    private readonly teams: TeamQuery,
  ) {}

  @Get(PATHS.assignments)
  @Permission('assignment.read')
  list(
    @CurrentActor() actor: Actor,
    @ReadersLanguage() language: Language,
    @Query() parameters: DeskParameters,
  ): Promise<Page<AssignmentRow>> {
    return this.reads.run(actor, (transaction) => this.query.page(transaction, actor, { ...parameters, language }));
  }

  @Get(PATHS.teamDesk)
  @Permission('assignment.read')
  team(@CurrentActor() actor: Actor): Promise<TeamDeskView> {
    return this.reads.run(actor, (transaction) => this.teams.team(transaction, actor));
  }
}
