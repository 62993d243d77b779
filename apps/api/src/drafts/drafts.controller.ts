import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { PATHS, type AnswersView, type TemplateView } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import { Permission } from '../platform/http/access';
import type { Act, Answer } from '../platform/http/act';
import { CurrentAct, CurrentActor, IfMatchRequired } from '../platform/http/current';
import { Reads } from '../platform/http/reads';
import { AnswersQuery } from './answers.query';
import { ContractFormQuery } from './contract-form.query';
import { AnswersBody, ContractParameters } from './drafts.dto';
import { SaveAnswers } from './save-answers';

/** The answers of a contract and the form that asks for them. */
@Controller()
export class DraftsController {
  constructor(
    private readonly reads: Reads,
    private readonly answers: AnswersQuery,
    private readonly forms: ContractFormQuery,
    private readonly saveAnswers: SaveAnswers,
  ) {}

  @Get(PATHS.form(':id'))
  @Permission('contract.read')
  readForm(@CurrentActor() actor: Actor, @Param() { id }: ContractParameters): Promise<TemplateView> {
    return this.reads.run(actor, (transaction) => this.forms.read(transaction, actor, id));
  }

  @Get(PATHS.answers(':id'))
  @Permission('contract.read')
  readAnswers(@CurrentActor() actor: Actor, @Param() { id }: ContractParameters): Promise<AnswersView> {
    return this.reads.run(actor, (transaction) => this.answers.read(transaction, actor, id));
  }

  @Put(PATHS.answers(':id'))
  @Permission('contract.fill')
  @IfMatchRequired()
  save(@CurrentAct() act: Act, @Param() { id }: ContractParameters, @Body() { answers }: AnswersBody): Promise<Answer<AnswersView>> {
    return this.saveAnswers.run(act, id, answers);
  }
}
