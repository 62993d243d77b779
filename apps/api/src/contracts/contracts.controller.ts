import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Put } from '@nestjs/common';
import type { CommentView, ContractView, SuggestionView } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import { Permission } from '../platform/http/access';
import type { Act, Answer } from '../platform/http/act';
import { CurrentAct, CurrentActor, IfMatchRequired } from '../platform/http/current';
import { answerCommand, reviseCommand, suggestCommand } from './contract-commands';
import { ContractDesk } from './contract-desk';
import { ContractRecords } from './contract-records';
import {
  AnswerBody,
  AnswerManyBody,
  CloseRemarkBody,
  CommentBody,
  InviteReviewerBody,
  ReviseBody,
  StartContractBody,
  SuggestBody,
} from './contracts.dto';
import { StartContract } from './start-contract';

@Controller('contracts')
export class ContractsController {
  constructor(
    private readonly desk: ContractDesk,
    private readonly records: ContractRecords,
    private readonly start: StartContract,
  ) {}

  @Post()
  @Permission('contract.start')
  startDraft(@CurrentAct() act: Act, @Body() body: StartContractBody): Promise<Answer<ContractView>> {
    return this.start.run(act, body);
  }

  @Get(':id')
  @Permission('contract.read')
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<ContractView> {
    return this.desk.show(actor, id);
  }

  @Get(':id/suggestions')
  @Permission('contract.read')
  async suggestions(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<readonly SuggestionView[]> {
    return (await this.desk.show(actor, id)).suggestions;
  }

  @Post(':id/suggestions')
  @Permission('contract.suggest')
  @IfMatchRequired()
  suggest(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() body: SuggestBody): Promise<Answer<ContractView>> {
    return this.desk.act(act, { contractId: id, command: suggestCommand(body), body: body.body }, 201);
  }

  @Put(':id/suggestions/:suggestionId')
  @Permission('contract.suggest')
  @IfMatchRequired()
  revise(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('suggestionId', ParseUUIDPipe) suggestionId: string,
    @Body() body: ReviseBody,
  ): Promise<Answer<ContractView>> {
    return this.desk.act(act, { contractId: id, command: reviseCommand(suggestionId, body), body: body.body });
  }

  @Delete(':id/suggestions/:suggestionId')
  @Permission('contract.suggest')
  @IfMatchRequired()
  remove(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('suggestionId', ParseUUIDPipe) suggestionId: string,
  ): Promise<Answer<ContractView>> {
    return this.desk.act(act, { contractId: id, command: { type: 'removeSuggestion', suggestionId } });
  }

  @Post(':id/suggestions/:suggestionId/:act')
  @HttpCode(200)
  @Permission('contract.suggest')
  @IfMatchRequired()
  answer(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('suggestionId', ParseUUIDPipe) suggestionId: string,
    @Param('act') kind: string,
    @Body() body: AnswerBody,
  ): Promise<Answer<ContractView>> {
    return this.desk.act(act, { contractId: id, command: answerCommand(kind, suggestionId, body), body: body.body ?? null });
  }

  /** One answer to several suggestions, all or nothing: all of a clause, all formal ones, all of a kind. */
  @Post(':id/suggestions/answers')
  @HttpCode(200)
  @Permission('contract.suggest')
  @IfMatchRequired()
  answerMany(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { answer, picks, reason }: AnswerManyBody,
  ): Promise<Answer<ContractView>> {
    return this.desk.act(act, { contractId: id, command: { type: 'answerMany', answer, picks, reason } });
  }

  @Get(':id/comments')
  @Permission('contract.read')
  comments(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<readonly CommentView[]> {
    return this.records.comments(actor, id);
  }

  @Post(':id/comments')
  @Permission('contract.comment')
  comment(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: CommentBody,
  ): Promise<Answer<readonly CommentView[]>> {
    return this.records.comment(act, id, body);
  }

  @Post(':id/comments/:commentId/resolution')
  @HttpCode(200)
  @Permission('contract.comment')
  resolve(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('commentId', ParseUUIDPipe) commentId: string,
  ): Promise<Answer<readonly CommentView[]>> {
    return this.records.resolve(act, id, commentId);
  }

  @Delete(':id/comments/:commentId/resolution')
  @HttpCode(200)
  @Permission('contract.comment')
  reopen(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('commentId', ParseUUIDPipe) commentId: string,
  ): Promise<Answer<readonly CommentView[]>> {
    return this.records.reopen(act, id, commentId);
  }

  @Post(':id/remarks/:remarkId/closing')
  @HttpCode(200)
  @Permission('contract.remark')
  closeRemark(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) contractId: string,
    @Param('remarkId', ParseUUIDPipe) remarkId: string,
    @Body() { closing }: CloseRemarkBody,
  ): Promise<Answer<ContractView>> {
    return this.desk.act(act, { contractId, command: { type: 'closeRemark', remarkId, closing } });
  }

  @Post(':id/reviewers')
  @HttpCode(200)
  @Permission('contract.invite')
  invite(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { memberId, as }: InviteReviewerBody,
  ): Promise<Answer<ContractView>> {
    return this.desk.act(act, { contractId: id, command: { type: 'inviteReviewer', memberId, as } });
  }
}
