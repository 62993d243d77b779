import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { type MemberView, type Page, PATHS } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import { StepUp } from '../platform/auth/step-up/step-up';
import { Permission } from '../platform/http/access';
import type { Act, Answer } from '../platform/http/act';
import { CurrentAct, CurrentActor, IfMatchRequired } from '../platform/http/current';
import { Reads } from '../platform/http/reads';
import { ChangeMember } from './change-member';
import { InviteMember } from './invite-member';
import { ChangeMemberBody, InviteMemberBody, MembersFilter } from './members.dto';
import { MembersQuery } from './members.query';

@Controller()
export class MembersController {
  constructor(
    private readonly reads: Reads,
    private readonly query: MembersQuery,
    private readonly invitation: InviteMember,
    private readonly change: ChangeMember,
  ) {}

  @Get(PATHS.members)
  @Permission('member.read')
  list(@CurrentActor() actor: Actor, @Query() filter: MembersFilter): Promise<Page<MemberView>> {
    return this.reads.run(actor, (transaction) => this.query.list(transaction, actor, filter));
  }

  @Post(PATHS.members)
  @Permission('member.invite')
  @StepUp()
  invite(@CurrentAct() act: Act, @Body() body: InviteMemberBody): Promise<Answer<MemberView>> {
    return this.invitation.invite(act, body);
  }

  @Patch(PATHS.member(':id'))
  @Permission('member.change')
  @StepUp()
  @IfMatchRequired()
  alter(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Body() body: ChangeMemberBody): Promise<Answer<MemberView>> {
    return this.change.change(act, id, body);
  }

  @Post(PATHS.memberInvitation(':id'))
  @HttpCode(200)
  @Permission('member.invite')
  inviteAgain(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string): Promise<Answer<MemberView>> {
    return this.invitation.again(act, id);
  }
}
