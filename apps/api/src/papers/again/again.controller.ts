import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { ContractView, WayBackView } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import { Permission } from '../../platform/http/access';
import type { Act, Answer } from '../../platform/http/act';
import { CurrentAct, CurrentActor, IfMatchRequired } from '../../platform/http/current';
import { AgainBody, AgainParameters } from '../papers.dto';
import { ProposeAgain } from './propose-again';

/** An earlier text of a contract, proposed anew. */
@Controller('contracts/:id/way-back')
@Permission('contract.suggest')
export class AgainController {
  constructor(private readonly again: ProposeAgain) {}

  @Get()
  preview(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() { to }: AgainParameters): Promise<WayBackView> {
    return this.again.preview(actor, id, to);
  }

  @Post()
  @HttpCode(200)
  @IfMatchRequired()
  propose(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { to, reason }: AgainBody,
  ): Promise<Answer<ContractView>> {
    return this.again.run(act, id, to, reason);
  }
}
