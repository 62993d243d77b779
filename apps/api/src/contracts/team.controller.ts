import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { ContractView, PersonView, TeamView } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import { Permission } from '../platform/http/access';
import type { Act, Answer } from '../platform/http/act';
import { CurrentAct, CurrentActor } from '../platform/http/current';
import { Reads } from '../platform/http/reads';
import { ContractDesk } from './contract-desk';
import { CheckBody } from './contracts.dto';
import { TeamQuery } from './team.query';

/** The client's own people around a contract, and whom a comment may name. */
@Controller('contracts/:id')
export class TeamController {
  constructor(
    private readonly reads: Reads,
    private readonly desk: ContractDesk,
    private readonly query: TeamQuery,
  ) {}

  @Get('team')
  @Permission('contract.team')
  team(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<TeamView> {
    return this.reads.run(actor, async (transaction) => this.query.team(transaction, actor, await this.desk.find(transaction, actor, id)));
  }

  @Get('mentionable')
  @Permission('contract.comment')
  mentionable(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<readonly PersonView[]> {
    return this.reads.run(actor, async (transaction) =>
      this.query.mentionable(transaction, actor, await this.desk.find(transaction, actor, id)),
    );
  }

  /** A reviewer says that the contract may go back. */
  @Post('checks')
  @HttpCode(200)
  @Permission('contract.check')
  check(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() { note }: CheckBody): Promise<Answer<ContractView>> {
    return this.desk.act(act, { contractId: id, command: { type: 'check', note: note?.trim() || null } });
  }

  @Delete('reviewers/:memberId')
  @HttpCode(200)
  @Permission('contract.invite')
  dismiss(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('memberId', ParseUUIDPipe) memberId: string,
  ): Promise<Answer<ContractView>> {
    return this.desk.act(act, { contractId: id, command: { type: 'dismissReviewer', memberId } });
  }
}
