import type { ImportCalendarRequest } from '@vizavi/api-types';
import { isDay, OWN_DAY_KINDS, OWN_DAY_SCOPES, type OwnDay, type OwnDayKind, type OwnDayScope, type WorkingHours } from '@vizavi/domain';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, MinLength, registerDecorator } from 'class-validator';

const PRINTABLE = /^[^\p{Cc}]*\S[^\p{Cc}]*$/u;

/** A day that exists, as `YYYY-MM-DD`. */
export const IsDay = () => (target: object, propertyName: string) =>
  registerDecorator({
    name: 'isDay',
    target: target.constructor,
    propertyName,
    validator: { validate: (value: unknown) => typeof value === 'string' && isDay(value) },
  });

export class CalendarFilter {
  @IsOptional() @Type(() => Number) @IsInt() @Min(2000) @Max(2100) readonly year?: number;
}

export class ImportCalendarBody implements ImportCalendarRequest {
  @IsInt() @Min(2000) @Max(2100) readonly year: number;
  @IsString() @MinLength(1) @MaxLength(100_000) readonly text: string;
}

export class OwnDayBody implements OwnDay {
  @IsDay() readonly day: string;
  @IsIn(OWN_DAY_KINDS) readonly kind: OwnDayKind;
  @IsIn(OWN_DAY_SCOPES) readonly scope: OwnDayScope;
  @IsString() @MinLength(2) @MaxLength(200) @Matches(PRINTABLE) readonly name: string;
}

export class HoursBody implements WorkingHours {
  @IsString() @MaxLength(60) readonly zone: string;
  @IsInt() @Min(0) @Max(1440) readonly dayStart: number;
  @IsInt() @Min(0) @Max(1440) readonly dayEnd: number;
  @IsInt() @Min(0) @Max(1440) readonly breakStart: number;
  @IsInt() @Min(0) @Max(1440) readonly breakEnd: number;
}
