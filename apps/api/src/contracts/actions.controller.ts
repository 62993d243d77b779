import { Body, Controller, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { ContractView } from '@vizavi/api-types';
import type { ContractCommand } from '@vizavi/domain';
import { Permission } from '../platform/http/access';
import { StepUp } from '../platform/auth/step-up/step-up';
import type { Act, Answer } from '../platform/http/act';
import { CurrentAct, IfMatchRequired } from '../platform/http/current';
import { ContractDesk } from './contract-desk';
import {
  ApproveBody,
  ApproveWithRemarksBody,
  EmptyBody,
  ExecuteBody,
  HandOffBody,
  PaperSigningBody,
  ReasonBody,
  ReassignBody,
  ReturnBody,
  TerminateBody,
  WithdrawBody,
} from './contracts.dto';
import { SignContract } from './sign-contract';

type Shown = Promise<Answer<ContractView>>;

/** The transitions of a contract, one address each. */
@Controller('contracts/:id/actions')
@Permission('contract.act')
export class ActionsController {
  constructor(
    private readonly desk: ContractDesk,
    private readonly signing: SignContract,
  ) {}

  @Post('submit')
  @HttpCode(200)
  @IfMatchRequired()
  submit(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() _body: EmptyBody): Shown {
    return this.run(act, id, { type: 'submit' });
  }

  @Post('handOff')
  @HttpCode(200)
  @IfMatchRequired()
  handOff(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() { note }: HandOffBody): Shown {
    return this.run(act, id, { type: 'handOff', note: note?.trim() || null });
  }

  @Post('approve')
  @HttpCode(200)
  @IfMatchRequired()
  approve(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() { revisionHash }: ApproveBody): Shown {
    return this.run(act, id, { type: 'approve', revisionHash });
  }

  @Post('approveWithRemarks')
  @HttpCode(200)
  @IfMatchRequired()
  approveWithRemarks(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { revisionHash, remarks }: ApproveWithRemarksBody,
  ): Shown {
    return this.run(act, id, { type: 'approveWithRemarks', revisionHash, remarks });
  }

  @Post('returnForRework')
  @HttpCode(200)
  @IfMatchRequired()
  returnForRework(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() { to, reason }: ReturnBody): Shown {
    return this.run(act, id, { type: 'returnForRework', to, reason });
  }

  @Post('decline')
  @HttpCode(200)
  @IfMatchRequired()
  decline(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() { reason }: ReasonBody): Shown {
    return this.run(act, id, { type: 'decline', reason });
  }

  @Post('withdraw')
  @HttpCode(200)
  @IfMatchRequired()
  withdraw(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() { reason }: WithdrawBody): Shown {
    return this.run(act, id, { type: 'withdraw', reason });
  }

  @Post('terminate')
  @HttpCode(200)
  @IfMatchRequired()
  terminate(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() { reason, on }: TerminateBody): Shown {
    return this.run(act, id, { type: 'terminate', reason, on });
  }

  @Post('reassign')
  @HttpCode(200)
  @IfMatchRequired()
  reassign(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { assignmentId, toMemberId, reason }: ReassignBody,
  ): Shown {
    return this.run(act, id, { type: 'reassign', assignmentId, toMemberId, reason });
  }

  @Post('execute')
  @StepUp('factorOwners')
  @HttpCode(200)
  @IfMatchRequired()
  execute(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() body: ExecuteBody): Shown {
    return this.signing.run(act, id, body);
  }

  @Post('recordPaperSigning')
  @HttpCode(200)
  @IfMatchRequired()
  recordPaperSigning(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { fileId, signedOn }: PaperSigningBody,
  ): Shown {
    return this.run(act, id, { type: 'recordPaperSigning', fileId, signedOn });
  }

  private run(act: Act, contractId: string, command: ContractCommand): Shown {
    return this.desk.act(act, { contractId, command });
  }
}
