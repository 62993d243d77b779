import { Body, Controller, Delete, Get, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { type AbsenceView, PATHS, type SubstitutionView } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import { Permission } from '../platform/http/access';
import type { Act, Answer } from '../platform/http/act';
import { CurrentAct, CurrentActor, IfMatchRequired } from '../platform/http/current';
import { Reads } from '../platform/http/reads';
import { AbsenceFilter, ChangeSubstitutionBody, PlanSubstitutionBody } from './absence.dto';
import { AbsenceQuery } from './absence.query';
import { PlanSubstitutions } from './plan-substitutions';

@Controller()
export class AbsenceController {
  constructor(
    private readonly reads: Reads,
    private readonly query: AbsenceQuery,
    private readonly planning: PlanSubstitutions,
  ) {}

  @Get(PATHS.absence)
  @Permission('substitution.read')
  team(@CurrentActor() actor: Actor, @Query() { from, to }: AbsenceFilter): Promise<AbsenceView> {
    return this.reads.run(actor, (transaction) => this.query.team(transaction, actor, from, to));
  }

  @Get(PATHS.substitutions)
  @Permission('substitution.read')
  list(@CurrentActor() actor: Actor): Promise<readonly SubstitutionView[]> {
    return this.reads.run(actor, (transaction) => this.query.list(transaction, actor));
  }

  @Post(PATHS.substitutions)
  @Permission('substitution.plan')
  plan(@CurrentAct() act: Act, @Body() body: PlanSubstitutionBody): Promise<Answer<SubstitutionView>> {
    return this.planning.plan(act, body);
  }

  @Patch(PATHS.substitution(':id'))
  @Permission('substitution.plan')
  @IfMatchRequired()
  change(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: ChangeSubstitutionBody,
  ): Promise<Answer<SubstitutionView>> {
    return this.planning.change(act, id, body);
  }

  @Delete(PATHS.substitution(':id'))
  @Permission('substitution.plan')
  @IfMatchRequired()
  end(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string): Promise<Answer<SubstitutionView | null>> {
    return this.planning.end(act, id);
  }
}
