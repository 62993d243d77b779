import type { AddClientRequest, ChangeClientRequest, SetSegmentRequest } from '@vizavi/api-types';
import { IsObject, IsOptional, IsString, IsUUID, Matches, MaxLength, MinLength, ValidateIf } from 'class-validator';

const PRINTABLE = /^[^\p{Cc}]*\S[^\p{Cc}]*$/u;
const CODE = /^[\p{Lu}\d]{2,8}$/u;

export class AddClientBody implements AddClientRequest {
  @IsString() @MinLength(2) @MaxLength(300) @Matches(PRINTABLE) readonly name: string;
  @IsOptional() @IsString() @MaxLength(12) readonly inn?: string | null;
  @IsOptional() @IsString() @Matches(CODE) readonly code?: string | null;
  @IsOptional() @IsUUID() readonly accountManagerId?: string | null;
}

export class ChangeClientBody implements ChangeClientRequest {
  @ValidateIf((_, value) => value !== undefined) @IsString() @MinLength(2) @MaxLength(300) @Matches(PRINTABLE) readonly name?: string;
  @IsOptional() @IsString() @MaxLength(12) readonly inn?: string | null;
  @IsOptional() @IsUUID() readonly accountManagerId?: string | null;
  @IsOptional() @IsObject() readonly requisites?: Readonly<Record<string, string>> | null;
}

export class SetSegmentBody implements SetSegmentRequest {
  @ValidateIf((_, value) => value !== null) @IsString() @MaxLength(100) @Matches(PRINTABLE) readonly segment: string | null;
}
