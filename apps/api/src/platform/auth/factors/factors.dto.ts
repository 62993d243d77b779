import { PROOF_METHODS, type ProofMethod } from '@vizavi/api-types';
import { IsIn, IsObject, IsString, MaxLength, MinLength, ValidateIf } from 'class-validator';
import { LONGEST_PASSWORD } from '../passwords';

const LONGEST_CODE = 40;
const LONGEST_TICKET = 100;

/** Who somebody is, proved in one of the ways that they have. */
export class ProofBody {
  @IsIn(PROOF_METHODS) readonly method: ProofMethod;
  @ValidateIf(({ method }: ProofBody) => method === 'password')
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_PASSWORD)
  readonly password?: string;
  @ValidateIf(({ method }: ProofBody) => method === 'code' || method === 'recoveryCode')
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_CODE)
  readonly code?: string;
  /** Of `session/passkey/options`. */
  @ValidateIf(({ method }: ProofBody) => method === 'passkey')
  @IsString()
  @MinLength(1)
  @MaxLength(LONGEST_TICKET)
  readonly passkeyTicket?: string;
  @ValidateIf(({ method }: ProofBody) => method === 'passkey')
  @IsObject()
  readonly credential?: object;
}

export class SecondFactorBody extends ProofBody {
  @IsString() @MinLength(1) @MaxLength(LONGEST_TICKET) readonly ticket: string;
}

export class TicketBody {
  @IsString() @MinLength(1) @MaxLength(LONGEST_TICKET) readonly ticket: string;
}

export class CodeBody {
  @IsString() @MinLength(1) @MaxLength(LONGEST_CODE) readonly code: string;
}

export class EnrolmentBody extends CodeBody {
  @IsString() @MinLength(1) @MaxLength(LONGEST_TICKET) readonly ticket: string;
}
