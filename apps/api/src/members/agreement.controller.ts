import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { PATHS, type SignatureAgreementView } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import { Permission } from '../platform/http/access';
import type { Act, Answer } from '../platform/http/act';
import { CurrentAct, CurrentActor } from '../platform/http/current';
import { Reads } from '../platform/http/reads';
import { Agreement } from './agreement';
import { AcceptAgreementBody } from './members.dto';

@Controller()
export class AgreementController {
  constructor(
    private readonly reads: Reads,
    private readonly agreement: Agreement,
  ) {}

  @Get(PATHS.signatureAgreement)
  @Permission('agreement.read')
  show(@CurrentActor() actor: Actor): Promise<SignatureAgreementView> {
    return this.reads.run(actor, (transaction) => this.agreement.current(transaction, actor));
  }

  @Post(PATHS.signatureAgreementAcceptance)
  @HttpCode(200)
  @Permission('agreement.accept')
  accept(@CurrentAct() act: Act, @Body() { version }: AcceptAgreementBody): Promise<Answer<SignatureAgreementView>> {
    return this.agreement.accept(act, version);
  }
}
