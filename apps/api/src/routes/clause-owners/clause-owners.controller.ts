import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { PATHS, type ClauseOwnersView, type ClauseOwnerView } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import { Permission } from '../../platform/http/access';
import type { Act, Answer } from '../../platform/http/act';
import { CurrentAct, CurrentActor, IfMatchRequired } from '../../platform/http/current';
import { Reads } from '../../platform/http/reads';
import { ClauseTypeParameters, SetClauseOwnerBody } from './clause-owners.dto';
import { ClauseOwnersQuery } from './clause-owners.query';
import { SetClauseOwner } from './set-clause-owner';

/** Who answers for which type of clauses; the owner of the routes says so. */
@Controller()
export class ClauseOwnersController {
  private readonly query = new ClauseOwnersQuery();

  constructor(
    private readonly reads: Reads,
    private readonly setting: SetClauseOwner,
  ) {}

  @Get(PATHS.clauseOwners)
  @Permission('route.read')
  read(@CurrentActor() actor: Actor): Promise<ClauseOwnersView> {
    return this.reads.run(actor, (transaction) => this.query.read(transaction, actor));
  }

  @Put(PATHS.clauseOwner(':clauseType'))
  @Permission('route.manage')
  @IfMatchRequired()
  set(
    @CurrentAct() act: Act,
    @Param() { clauseType }: ClauseTypeParameters,
    @Body() { memberId }: SetClauseOwnerBody,
  ): Promise<Answer<ClauseOwnerView>> {
    return this.setting.run(act, clauseType, memberId);
  }
}
