import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsIn, IsOptional, IsString, MaxLength, ValidateNested } from 'class-validator';
import { AUDIENCES, type Audience } from '@vizavi/domain';

const MOST = 2_000;

export class DecisionBody {
  @IsString() @MaxLength(200) readonly key: string;
  @IsBoolean() readonly take: boolean;
  /** Of a clause that the file shows as new: the clause that it is. */
  @IsOptional() @IsString() @MaxLength(100) readonly clauseId?: string | null;
}

export class ApplyImportBody {
  @IsArray() @ArrayMaxSize(MOST) @ValidateNested({ each: true }) @Type(() => DecisionBody) readonly decisions: DecisionBody[];
  /** Keys of the comments to take over. */
  @IsArray() @ArrayMaxSize(MOST) @IsString({ each: true }) readonly comments: string[];
  /** Who is to see them. */
  @IsIn(AUDIENCES) readonly audience: Audience;
}
