import { CLIENT_ROLES, type Language, type Role, ROLES, SIDES, type Side, SUPPLIER_ROLES } from '@vizavi/domain';
import { languages } from '@vizavi/words';
import type { AcceptInvitationRequest, ChangeMemberRequest, ChangeMeRequest, InviteMemberRequest } from '@vizavi/api-types';
import {
  ArrayMaxSize,
  ArrayNotEmpty,
  ArrayUnique,
  IsArray,
  IsEmail,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
} from 'class-validator';
import { LONGEST_PASSWORD } from '../platform/auth/passwords';
import { LARGEST_INTEGER, PageQuery } from '../platform/http/page.dto';

const MOST_ROLES = CLIENT_ROLES.length + SUPPLIER_ROLES.length;
const PRINTABLE = /^[^\p{Cc}]*\S[^\p{Cc}]*$/u;

export class MembersFilter extends PageQuery {
  @IsOptional() @IsUUID() readonly company?: string;
  @IsOptional() @IsIn(SIDES) readonly side?: Side;
}

export class InviteMemberBody implements InviteMemberRequest {
  @IsEmail() @MaxLength(320) readonly email: string;
  @IsString() @MinLength(2) @MaxLength(200) @Matches(PRINTABLE) readonly name: string;
  @IsOptional() @IsString() @MaxLength(200) @Matches(PRINTABLE) readonly title: string | null;
  @IsIn(SIDES) readonly side: Side;
  @IsArray() @ArrayNotEmpty() @ArrayUnique() @ArrayMaxSize(MOST_ROLES) @IsIn(ROLES, { each: true }) readonly roles: readonly Role[];
  @IsOptional() @IsUUID() readonly clientCompanyId: string | null;
  @IsIn(languages) readonly language: Language;
  @IsOptional()
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  readonly groups?: readonly string[];
}

export class ChangeMemberBody implements ChangeMemberRequest {
  @ValidateIf((_, value) => value !== undefined) @IsString() @MinLength(2) @MaxLength(200) @Matches(PRINTABLE) readonly name?: string;
  @IsOptional() @IsString() @MaxLength(200) @Matches(PRINTABLE) readonly title?: string | null;
  @IsOptional() @IsString() @MaxLength(200) @Matches(PRINTABLE) readonly department?: string | null;
  @ValidateIf((_, value) => value !== undefined)
  @IsArray()
  @ArrayNotEmpty()
  @ArrayUnique()
  @IsIn(ROLES, { each: true })
  readonly roles?: readonly Role[];
  @ValidateIf((_, value) => value !== undefined)
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  readonly groups?: readonly string[];
  @IsOptional() @IsUUID() readonly headId?: string | null;
  @ValidateIf((_, value) => value !== undefined) @IsIn(['active', 'blocked']) readonly state?: 'active' | 'blocked';
}

export class ChangeMeBody implements ChangeMeRequest {
  @ValidateIf((_, value) => value !== undefined) @IsString() @MinLength(2) @MaxLength(200) @Matches(PRINTABLE) readonly name?: string;
  @IsOptional() @IsString() @MaxLength(200) @Matches(PRINTABLE) readonly title?: string | null;
  @ValidateIf((_, value) => value !== undefined) @IsIn(languages) readonly language?: Language;
}

export class AcceptInvitationBody implements AcceptInvitationRequest {
  @ValidateIf((_, value) => value !== undefined) @IsString() @MinLength(2) @MaxLength(200) @Matches(PRINTABLE) readonly name?: string;
  @IsString() @MinLength(1) @MaxLength(LONGEST_PASSWORD) readonly password: string;
}

export class AcceptAgreementBody {
  @IsInt() @Min(1) @Max(LARGEST_INTEGER) readonly version: number;
}
