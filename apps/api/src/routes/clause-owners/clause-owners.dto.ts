import type { SetClauseOwnerRequest } from '@vizavi/api-types';
import { CLAUSE_TYPES, type ClauseType } from '@vizavi/domain';
import { IsIn, IsUUID, ValidateIf } from 'class-validator';

export class ClauseTypeParameters {
  @IsIn(CLAUSE_TYPES) readonly clauseType: ClauseType;
}

export class SetClauseOwnerBody implements SetClauseOwnerRequest {
  @ValidateIf((_, value) => value !== null) @IsUUID() readonly memberId: string | null;
}
