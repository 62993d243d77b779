import { Controller, Get, Query } from '@nestjs/common';
import type { FactEnvelope, Page, TreeHeadView } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { Permission } from '../platform/http/access';
import { CurrentActor } from '../platform/http/current';
import { LARGEST_INTEGER } from '../platform/http/page.dto';
import { Reads } from '../platform/http/reads';
import { AuditQuery } from './audit.query';

class AuditParameters {
  @IsOptional() @IsUUID() readonly cursor?: string;
}

class HeadsParameters {
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(LARGEST_INTEGER) readonly cursor?: number;
}

@Controller('audit')
export class AuditController {
  constructor(
    private readonly reads: Reads,
    private readonly query: AuditQuery,
  ) {}

  @Get()
  @Permission('audit.read')
  list(@CurrentActor() actor: Actor, @Query() { cursor }: AuditParameters): Promise<Page<FactEnvelope>> {
    return this.reads.run(actor, (transaction) => this.query.page(transaction, actor, cursor ?? null));
  }

  /** Signed states of the log, newest first. */
  @Get('heads')
  @Permission('audit.read')
  heads(@CurrentActor() actor: Actor, @Query() { cursor }: HeadsParameters): Promise<Page<TreeHeadView>> {
    return this.reads.run(actor, (transaction) => this.query.heads(transaction, actor, cursor ?? null));
  }
}
