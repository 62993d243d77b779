import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, IsUUID, Max, MaxLength, Min } from 'class-validator';

/** The largest that an `integer` of the database holds. */
export const LARGEST_INTEGER = 2_147_483_647;

/** How a list is asked for: words to look for, and the entry after which the page begins. */
export class PageQuery {
  @IsOptional() @IsString() @MaxLength(200) readonly q?: string;
  @IsOptional() @IsUUID() readonly cursor?: string;
  @Type(() => Number) @IsInt() @Min(1) @Max(100) readonly limit: number = 50;
}
