import { IsEmail, IsIn, IsOptional, IsString, IsUUID, MaxLength, MinLength } from 'class-validator';
import { LONGEST_PASSWORD } from './passwords';

export class SignInBody {
  @IsString() @MaxLength(320) readonly email: string;
  @IsString() @MinLength(1) @MaxLength(LONGEST_PASSWORD) readonly password: string;
}

export class ChooseMembershipBody {
  @IsUUID() readonly memberId: string;
}

export class ResetRequestBody {
  @IsEmail() @MaxLength(320) readonly email: string;
}

export class NewPasswordBody {
  @IsString() @MinLength(1) @MaxLength(LONGEST_PASSWORD) readonly password: string;
}

export class ChangePasswordBody {
  @IsString() @MinLength(1) @MaxLength(LONGEST_PASSWORD) readonly current: string;
  @IsString() @MinLength(1) @MaxLength(LONGEST_PASSWORD) readonly next: string;
}

export class EndSessionsQuery {
  /** The session that asks goes on. */
  @IsOptional() @IsIn(['true']) readonly others?: 'true';
}
