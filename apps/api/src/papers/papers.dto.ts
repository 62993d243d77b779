import { PROTOCOL_KINDS, type ProtocolKind } from '@vizavi/api-types';
import { PAPER_FORMATS, type PaperFormat } from '@vizavi/document-engine';
import { Type } from 'class-transformer';
import { IsDateString, IsIn, IsInt, IsNotEmpty, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

const MOST = 100_000;
const LONGEST_REASON = 4000;

export class PaperParameters {
  /** Absent: the answer is JSON. */
  @IsOptional() @IsIn(PAPER_FORMATS) readonly format?: PaperFormat;
}

export class CompareParameters extends PaperParameters {
  /** 0: the form before anybody changed it. */
  @Type(() => Number) @IsInt() @Min(0) @Max(MOST) readonly from: number;
  /** Absent: the text that stands. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(MOST) readonly to?: number;
  /** On paper: side by side (the default), or the whole text with the changes in their places, which in Word are tracked ones. */
  @IsOptional() @IsIn(['columns', 'inline']) readonly layout?: 'columns' | 'inline';
}

export class DisagreementsParameters extends PaperParameters {
  /** Absent: as the negotiation stands. */
  @IsOptional() @IsIn(PROTOCOL_KINDS) readonly kind?: ProtocolKind;
}

export class SummaryParameters extends PaperParameters {
  /** Absent: since the reader last looked. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(MOST) readonly from?: number;
}

export class AgainParameters {
  /** 0: the form before anybody changed it. */
  @Type(() => Number) @IsInt() @Min(0) @Max(MOST) readonly to: number;
}

export class AgainBody {
  @IsInt() @Min(0) @Max(MOST) readonly to: number;
  @IsString() @IsNotEmpty() @MaxLength(LONGEST_REASON) readonly reason: string;
}

export class ReadMarkBody {
  @IsDateString({ strict: true }) readonly at: string;
  @IsOptional() @IsInt() @Min(1) @Max(MOST) readonly revision: number | null;
}
