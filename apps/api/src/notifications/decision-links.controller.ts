import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { type ContractView, type DecisionLinkView, PATHS } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import { IsString, MaxLength } from 'class-validator';
import { ApproveBody } from '../contracts/contracts.dto';
import { Permission } from '../platform/http/access';
import type { Act, Answer } from '../platform/http/act';
import { CurrentAct, CurrentActor, IfMatchRequired } from '../platform/http/current';
import { DecisionByLink } from './decision-by-link';

class ApproveByLinkBody extends ApproveBody {
  /** In the body, since addresses are kept with the answer of a key. */
  @IsString() @MaxLength(100) readonly token: string;
}

/** Where a letter that asks for a decision leads. */
@Controller()
export class DecisionLinksController {
  constructor(private readonly decision: DecisionByLink) {}

  @Get(PATHS.decisionLink(':token'))
  @Permission('assignment.read')
  look(@CurrentActor() actor: Actor, @Param('token') token: string): Promise<DecisionLinkView> {
    return this.decision.look(actor, token);
  }

  @Post(PATHS.decisionByLink)
  @HttpCode(200)
  @Permission('contract.act')
  @IfMatchRequired()
  approve(@CurrentAct() act: Act, @Body() { token, revisionHash }: ApproveByLinkBody): Promise<Answer<ContractView>> {
    return this.decision.approve(act, token, revisionHash);
  }
}
