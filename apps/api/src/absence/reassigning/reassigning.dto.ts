import { IsOptional, IsUUID } from 'class-validator';
import { ReasonBody } from '../../contracts/contracts.dto';

export class ReassignmentFilter {
  /** Left out: to whoever is least busy. */
  @IsOptional() @IsUUID() readonly toMemberId?: string;
}

export class ReassignDutyBody extends ReasonBody {
  @IsUUID() readonly toMemberId: string;
}
