import type { ChangeSubstitutionRequest, PlanSubstitutionRequest } from '@vizavi/api-types';
import { STAGE_KINDS, type StageKind } from '@vizavi/domain';
import { ArrayUnique, IsArray, IsIn, IsOptional, IsString, IsUUID, MaxLength, ValidateIf } from 'class-validator';
import { IsDay } from '../deadlines/calendar.dto';

export class AbsenceFilter {
  @IsOptional() @IsDay() readonly from?: string;
  @IsOptional() @IsDay() readonly to?: string;
}

export class PlanSubstitutionBody implements PlanSubstitutionRequest {
  @ValidateIf((_, value) => value !== undefined) @IsUUID() readonly memberId?: string;
  @IsUUID() readonly toMemberId: string;
  @IsDay() readonly firstDay: string;
  @IsDay() readonly lastDay: string;
  @ValidateIf((_, value) => value !== undefined)
  @IsArray()
  @ArrayUnique()
  @IsIn(STAGE_KINDS, { each: true })
  readonly kinds?: readonly StageKind[];
  @IsOptional() @IsString() @MaxLength(500) readonly note?: string | null;
}

export class ChangeSubstitutionBody implements ChangeSubstitutionRequest {
  @ValidateIf((_, value) => value !== undefined) @IsUUID() readonly toMemberId?: string;
  @ValidateIf((_, value) => value !== undefined) @IsDay() readonly firstDay?: string;
  @ValidateIf((_, value) => value !== undefined) @IsDay() readonly lastDay?: string;
  @ValidateIf((_, value) => value !== undefined)
  @IsArray()
  @ArrayUnique()
  @IsIn(STAGE_KINDS, { each: true })
  readonly kinds?: readonly StageKind[];
  @IsOptional() @IsString() @MaxLength(500) readonly note?: string | null;
}
