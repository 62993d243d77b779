import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { PATHS, type ReassignedDuty, type ReassignmentPreview } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import { Permission } from '../../platform/http/access';
import type { Act, Answer } from '../../platform/http/act';
import { CurrentAct, CurrentActor, IfMatchRequired } from '../../platform/http/current';
import { Reads } from '../../platform/http/reads';
import { PreviewReassignment } from './preview-reassignment';
import { ReassignDuty } from './reassign-duty';
import { ReassignDutyBody, ReassignmentFilter } from './reassigning.dto';

/** Duties of somebody who is away or has too many, given to others. */
@Controller()
@Permission('assignment.reassign')
export class ReassigningController {
  constructor(
    private readonly reads: Reads,
    private readonly previews: PreviewReassignment,
    private readonly duties: ReassignDuty,
  ) {}

  @Get(PATHS.memberDuties(':id'))
  preview(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { toMemberId }: ReassignmentFilter,
  ): Promise<ReassignmentPreview> {
    return this.reads.run(actor, (transaction) => this.previews.run(transaction, actor, id, toMemberId ?? null));
  }

  @Post(PATHS.reassignment(':id'))
  @HttpCode(200)
  @IfMatchRequired()
  reassign(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { toMemberId, reason }: ReassignDutyBody,
  ): Promise<Answer<ReassignedDuty>> {
    return this.duties.run(act, id, toMemberId, reason);
  }
}
