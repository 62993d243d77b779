import { Controller, Get, Query } from '@nestjs/common';
import { type ExpectedRow, PATHS } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsOptional, IsUUID } from 'class-validator';
import { Permission } from '../../platform/http/access';
import { CurrentActor } from '../../platform/http/current';
import { Reads } from '../../platform/http/reads';
import { several } from '../../lists/lists.dto';
import { ExpectedQuery } from './expected.query';

/** All cards that a board shows at once. */
const MOST_ASKED = 200;

class ExpectedParameters {
  @IsOptional() @Transform(several) @IsUUID(undefined, { each: true }) @ArrayMaxSize(MOST_ASKED) readonly ids: readonly string[] = [];
}

@Controller()
export class ExpectedController {
  constructor(
    private readonly reads: Reads,
    private readonly query: ExpectedQuery,
  ) {}

  @Get(PATHS.expected)
  @Permission('board.read')
  expected(@CurrentActor() actor: Actor, @Query() { ids }: ExpectedParameters): Promise<readonly ExpectedRow[]> {
    return this.reads.run(actor, (transaction) => this.query.of(transaction, actor, ids));
  }
}
