import { Controller, Get, Query } from '@nestjs/common';
import { type BottlenecksView, type FigureContracts, NAMED_FIGURES, type NamedFigure, PATHS } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import { IsIn, IsNotEmpty, IsString, MaxLength, Matches } from 'class-validator';
import { Permission } from '../../platform/http/access';
import { CurrentActor } from '../../platform/http/current';
import { Reads } from '../../platform/http/reads';
import { BottlenecksQuery } from './bottlenecks.query';

class FigureParameters {
  @IsIn(NAMED_FIGURES) readonly figure: NamedFigure;
  @IsString() @IsNotEmpty() @MaxLength(100) @Matches(/^[^\0]*$/) readonly of: string;
}

/** Where a manager's contracts stand still. */
@Controller()
@Permission('board.read')
export class BottlenecksController {
  constructor(
    private readonly reads: Reads,
    private readonly query: BottlenecksQuery,
  ) {}

  @Get(PATHS.bottlenecks)
  figures(@CurrentActor() actor: Actor): Promise<BottlenecksView> {
    return this.reads.run(actor, (transaction) => this.query.figures(transaction, actor));
  }

  @Get(PATHS.bottleneckContracts)
  contracts(@CurrentActor() actor: Actor, @Query() asked: FigureParameters): Promise<FigureContracts> {
    return this.reads.run(actor, (transaction) => this.query.contracts(transaction, actor, asked));
  }
}
