import { TOKEN_SCOPES, type TokenScope } from '@vizavi/policies';
import { ArrayNotEmpty, ArrayUnique, IsArray, IsIn, IsInt, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';

export class NewTokenBody {
  @IsString() @MinLength(1) @MaxLength(100) readonly name: string;
  @IsArray() @ArrayNotEmpty() @ArrayUnique() @IsIn(TOKEN_SCOPES, { each: true }) readonly scopes: readonly TokenScope[];
  /** How long it works. */
  @IsInt() @Min(1) @Max(366) readonly days: number;
}
