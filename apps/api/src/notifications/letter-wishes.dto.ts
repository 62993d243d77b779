import type { ChooseLettersRequest } from '@vizavi/api-types';
import { DIGEST_DAYS, type DigestDays, NEWS_KINDS, type NewsKind } from '@vizavi/domain';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';

const LAST_MINUTE = 24 * 60 - 1;

export class ChooseLettersBody implements ChooseLettersRequest {
  @IsString() @MaxLength(60) readonly zone: string;
  @IsArray() @ArrayUnique() @ArrayMaxSize(NEWS_KINDS.length) @IsIn(NEWS_KINDS, { each: true }) readonly atOnce: readonly NewsKind[];
  @IsArray() @ArrayUnique() @ArrayMaxSize(NEWS_KINDS.length) @IsIn(NEWS_KINDS, { each: true }) readonly digest: readonly NewsKind[];
  @IsOptional() @IsInt() @Min(0) @Max(LAST_MINUTE) readonly quietFrom: number | null;
  @IsOptional() @IsInt() @Min(0) @Max(LAST_MINUTE) readonly quietUntil: number | null;
  @IsInt() @Min(0) @Max(LAST_MINUTE) readonly digestAt: number;
  @IsIn(DIGEST_DAYS) readonly digestDays: DigestDays;
}
