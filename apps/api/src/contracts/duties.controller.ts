import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { ContractView } from '@vizavi/api-types';
import { Permission } from '../platform/http/access';
import type { Act, Answer } from '../platform/http/act';
import { CurrentAct, IfMatchRequired } from '../platform/http/current';
import { ContractDesk } from './contract-desk';
import { AddApproverBody, AnswerQuestionBody, AskBody, ChoosePeopleBody, DelegateBody, EmptyBody, ReasonBody } from './contracts.dto';

type Shown = Promise<Answer<ContractView>>;

/** What people do with a duty besides deciding, and the account manager with a stage. */
@Controller('contracts/:id/actions')
@Permission('contract.act')
export class DutiesController {
  constructor(private readonly desk: ContractDesk) {}

  @Post('delegate')
  @HttpCode(200)
  @IfMatchRequired()
  delegate(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) contractId: string, @Body() { toMemberId, reason }: DelegateBody): Shown {
    return this.desk.act(act, { contractId, command: { type: 'delegate', toMemberId, reason } });
  }

  @Post('addApprover')
  @HttpCode(200)
  @IfMatchRequired()
  addApprover(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) contractId: string,
    @Body() { memberId, place, reason }: AddApproverBody,
  ): Shown {
    return this.desk.act(act, { contractId, command: { type: 'addApprover', memberId, place, reason } });
  }

  @Post('ask')
  @HttpCode(200)
  @IfMatchRequired()
  ask(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) contractId: string, @Body() { toMemberId, question }: AskBody): Shown {
    return this.desk.act(act, { contractId, command: { type: 'ask', toMemberId, question } });
  }

  @Post('answerQuestion')
  @HttpCode(200)
  @IfMatchRequired()
  answerQuestion(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) contractId: string, @Body() { answer }: AnswerQuestionBody): Shown {
    return this.desk.act(act, { contractId, command: { type: 'answerQuestion', answer } });
  }

  @Post('takeQuestionBack')
  @HttpCode(200)
  @IfMatchRequired()
  takeQuestionBack(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) contractId: string, @Body() _body: EmptyBody): Shown {
    return this.desk.act(act, { contractId, command: { type: 'takeQuestionBack' } });
  }

  @Post('recall')
  @HttpCode(200)
  @IfMatchRequired()
  recall(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) contractId: string, @Body() { reason }: ReasonBody): Shown {
    return this.desk.act(act, { contractId, command: { type: 'recall', reason } });
  }

  @Post('passOver')
  @HttpCode(200)
  @IfMatchRequired()
  passOver(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) contractId: string, @Body() { reason }: ReasonBody): Shown {
    return this.desk.act(act, { contractId, command: { type: 'passOver', reason } });
  }

  @Post('choosePeople')
  @HttpCode(200)
  @IfMatchRequired()
  choosePeople(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) contractId: string,
    @Body() { stageKey, memberIds }: ChoosePeopleBody,
  ): Shown {
    return this.desk.act(act, { contractId, command: { type: 'choosePeople', stageKey, memberIds } });
  }
}
