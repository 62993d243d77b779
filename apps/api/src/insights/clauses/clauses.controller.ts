import { Controller, Get, Query } from '@nestjs/common';
import { type ClauseStatisticsView, type CountedContractsView, PATHS } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Permission } from '../../platform/http/access';
import { CurrentActor } from '../../platform/http/current';
import { Reads } from '../../platform/http/reads';
import { ClauseStatisticsQuery, FIGURES, type Figure } from './clause-statistics.query';

const LONGEST_KEY = 100;
const MOST_FALLBACKS = 100;

class FormParameters {
  @IsString() @IsNotEmpty() @MaxLength(LONGEST_KEY) readonly form: string;
}

class FigureParameters extends FormParameters {
  @IsString() @IsNotEmpty() @MaxLength(LONGEST_KEY) readonly clause: string;
  @IsIn(FIGURES) readonly figure: Figure;
  @IsOptional() @Type(() => Number) @IsInt() @Min(0) @Max(MOST_FALLBACKS) readonly fallback?: number = 0;
}

/** How the clauses of a form fare in negotiations. */
@Controller()
@Permission('insights.read')
export class ClausesController {
  constructor(
    private readonly reads: Reads,
    private readonly query: ClauseStatisticsQuery,
  ) {}

  @Get(PATHS.clauseStatistics)
  figures(@CurrentActor() actor: Actor, @Query() { form }: FormParameters): Promise<ClauseStatisticsView> {
    return this.reads.run(actor, (transaction) => this.query.figures(transaction, actor, form));
  }

  @Get(PATHS.clauseContracts)
  contracts(@CurrentActor() actor: Actor, @Query() { form, clause, figure, fallback }: FigureParameters): Promise<CountedContractsView> {
    const asked = { formKey: form, clauseId: clause, figure, fallback: fallback ?? 0 };
    return this.reads.run(actor, (transaction) => this.query.contracts(transaction, actor, asked));
  }
}
