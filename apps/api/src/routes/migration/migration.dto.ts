import { IsOptional, IsUUID } from 'class-validator';
import { ReasonBody } from '../../contracts/contracts.dto';

export class RunningFilter {
  @IsOptional() @IsUUID() readonly cursor?: string;
}

export class MigrationTarget {
  @IsUUID() readonly versionId: string;
}

export class MigrateBody extends ReasonBody {
  @IsUUID() readonly versionId: string;
}
