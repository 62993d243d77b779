import { Controller, Get, Query } from '@nestjs/common';
import type { FactEnvelope, Page } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import { IsOptional, IsUUID } from 'class-validator';
import { Permission } from '../platform/http/access';
import { CurrentActor } from '../platform/http/current';
import { Reads } from '../platform/http/reads';
import { AuditQuery } from './audit.query';

class AuditParameters {
  @IsOptional() @IsUUID() readonly cursor?: string;
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
}
