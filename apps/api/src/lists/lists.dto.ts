import { BOARD_COLUMNS, CONTRACT_SORTS, type BoardColumn, type ContractSort } from '@vizavi/api-types';
import { CONTRACT_STATES, type ContractState } from '@vizavi/domain';
import { Transform, Type, type TransformFnParams } from 'class-transformer';
import { IsBoolean, IsDateString, IsIn, IsInt, IsOptional, IsString, IsUUID, Matches, Max, MaxLength, Min } from 'class-validator';

const DECIMAL = /^\d{1,16}([.,]\d{1,2})?$/;
const DAY = /^[12]\d{3}-\d{2}-\d{2}$/;
/** Without a zero character, which PostgreSQL cannot keep. */
const WORDS = /^[^\0]*$/;
export const PAGE = 20;

/** Several values of one parameter: repeated, or with commas between. */
export const several = ({ value }: TransformFnParams): unknown =>
  value === undefined ? undefined : [value as unknown].flat().flatMap((one) => String(one).split(',').filter(Boolean));

const yesOrNo = ({ value }: TransformFnParams): unknown => ({ true: true, false: false })[String(value)] ?? value;

const decimal = ({ value }: TransformFnParams): unknown => (typeof value === 'string' ? value.replace(',', '.') : value);

/** The filter bar of lists, board and export. */
export class FilterParameters {
  @IsOptional() @IsString() @MaxLength(200) @Matches(WORDS) readonly q?: string;
  @IsOptional() @Transform(several) @IsIn(CONTRACT_STATES, { each: true }) readonly status?: readonly ContractState[];
  /** Columns of the board; a stage's kind is the column of its contracts. */
  @IsOptional() @Transform(several) @IsIn(BOARD_COLUMNS, { each: true }) readonly stage?: readonly BoardColumn[];
  @IsOptional() @IsUUID() readonly holder?: string;
  @IsOptional() @IsUUID() readonly client?: string;
  @IsOptional() @IsUUID() readonly manager?: string;
  @IsOptional() @IsString() @MaxLength(100) @Matches(WORDS) readonly form?: string;
  @IsOptional() @Transform(yesOrNo) @IsBoolean() readonly overdue?: boolean;
  @IsOptional() @Transform(decimal) @Matches(DECIMAL) readonly amountFrom?: string;
  @IsOptional() @Transform(decimal) @Matches(DECIMAL) readonly amountTo?: string;
  /** First and last day of creation, in the supplier's zone. */
  @IsOptional() @Matches(DAY) @IsDateString({ strict: true }) readonly from?: string;
  @IsOptional() @Matches(DAY) @IsDateString({ strict: true }) readonly to?: string;
  @IsIn(CONTRACT_SORTS) readonly sort: ContractSort = '-changedAt';
}

export class ListParameters extends FilterParameters {
  @IsOptional() @IsString() readonly cursor?: string;
  @Type(() => Number) @IsInt() @Min(1) @Max(100) readonly limit: number = PAGE;
}
