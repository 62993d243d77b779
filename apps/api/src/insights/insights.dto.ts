import { NAMED_FIGURES, type NamedFigure } from '@vizavi/api-types';
import { Type } from 'class-transformer';
import { IsIn, IsNotEmpty, IsString, Matches, MaxLength } from 'class-validator';
import { SPANS, USUAL_SPAN, type SpanDays } from './span';

/** How many days are told, and compared with as many before them. */
export class SpanParameters {
  @Type(() => Number) @IsIn(SPANS) readonly days: SpanDays = USUAL_SPAN;
}

export class FigureParameters extends SpanParameters {
  @IsIn(NAMED_FIGURES) readonly figure: NamedFigure;
  @IsString() @IsNotEmpty() @MaxLength(100) @Matches(/^[^\0]*$/) readonly of: string;
}
