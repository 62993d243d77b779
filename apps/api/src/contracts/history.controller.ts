import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import type { Page, RevisionRow, TimelineEntry } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { Type } from 'class-transformer';
import { Permission } from '../platform/http/access';
import { CurrentActor } from '../platform/http/current';
import { LARGEST_INTEGER } from '../platform/http/page.dto';
import { Reads } from '../platform/http/reads';
import { ContractDesk } from './contract-desk';
import { TimelineQuery } from './timeline.query';

class TimelineParameters {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(LARGEST_INTEGER) readonly cursor?: number;
}

/** What has happened to a contract and which texts it had. */
@Controller('contracts/:id')
@Permission('contract.read')
export class HistoryController {
  constructor(
    private readonly reads: Reads,
    private readonly desk: ContractDesk,
    private readonly query: TimelineQuery,
  ) {}

  @Get('timeline')
  timeline(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { cursor }: TimelineParameters,
  ): Promise<Page<TimelineEntry>> {
    return this.reads.run(actor, async (transaction) => {
      await this.desk.find(transaction, actor, id);
      return this.query.page(transaction, actor, id, cursor ?? null);
    });
  }

  @Get('revisions')
  revisions(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<readonly RevisionRow[]> {
    return this.reads.run(actor, async (transaction) => {
      await this.desk.find(transaction, actor, id);
      return this.query.revisions(transaction, actor, id);
    });
  }
}
