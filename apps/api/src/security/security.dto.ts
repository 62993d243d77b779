import type { SignInRuleRequest } from '@vizavi/api-types';
import { type Role, ROLES } from '@vizavi/domain';
import { ArrayUnique, IsArray, IsIn, IsOptional, IsUUID } from 'class-validator';

export class SignInRuleBody implements SignInRuleRequest {
  @IsOptional() @IsUUID() readonly clientCompanyId: string | null;
  @IsArray() @ArrayUnique() @IsIn(ROLES, { each: true }) readonly factorRoles: readonly Role[];
}
