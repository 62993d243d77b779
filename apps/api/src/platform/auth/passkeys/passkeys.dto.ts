import { IsObject, IsOptional, IsString, MaxLength, MinLength } from 'class-validator';

const LONGEST_TICKET = 100;

export class UsePasskeyBody {
  @IsString() @MinLength(1) @MaxLength(LONGEST_TICKET) readonly ticket: string;
  @IsObject() readonly credential: object;
}

export class NewPasskeyBody extends UsePasskeyBody {
  @IsString() @MinLength(1) @MaxLength(100) readonly name: string;
}

export class BeginPasskeyBody {
  /** Of a sign-in that waits for its second factor; absent: whichever passkey the browser has. */
  @IsOptional() @IsString() @MaxLength(LONGEST_TICKET) readonly ticket?: string;
}
