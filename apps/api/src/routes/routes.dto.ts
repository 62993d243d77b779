import { CLAUSE_TYPES, CURRENCIES, type Bilingual, type ClauseType, type Stage } from '@vizavi/domain';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

const LONGEST_NAME = 120;
const LONGEST_NOTE = 500;

export class RouteParameters {
  @IsUUID() readonly id: string;
}

export class RouteVersionParameters extends RouteParameters {
  @IsUUID() readonly versionId: string;
}

export class BothNames implements Bilingual {
  @IsString() @MaxLength(LONGEST_NAME) readonly ru: string;
  @IsString() @MaxLength(LONGEST_NAME) readonly en: string;
}

export class BeginRouteBody {
  @IsObject() @ValidateNested() @Type(() => BothNames) readonly name: BothNames;
}

export class CopyRouteBody {
  @IsUUID() readonly versionId: string;
}

/** The stages are read by `readStages`, which names every place of another shape. */
export class SaveRouteBody extends BeginRouteBody {
  @IsArray() readonly stages: readonly Stage[];
}

export class PublishRouteBody {
  @IsString() @MaxLength(LONGEST_NOTE) readonly note: string;
}

export class CompareParameters {
  @IsUUID() readonly from: string;
  @IsUUID() readonly to: string;
}

export class ChooseRouteBody {
  @IsUUID() readonly routeId: string;
}

const MOST_DAYS = 3_650;
const given = (_: object, value: unknown): boolean => value !== null;

export class SimulateRouteBody {
  @IsUUID() readonly versionId: string;
  @IsUUID() readonly clientId: string;
  @IsUUID() readonly templateId: string;
  @ValidateIf(given) @Matches(/^\d{1,15}(\.\d{1,2})?$/) readonly amount: string | null;
  @ValidateIf(given) @IsIn(CURRENCIES) readonly currency: string | null;
  @ValidateIf(given) @IsInt() @Min(0) @Max(MOST_DAYS) readonly paymentDays: number | null;
  @IsArray() @ArrayMaxSize(CLAUSE_TYPES.length) @IsIn(CLAUSE_TYPES, { each: true }) readonly touched: readonly ClauseType[];
  @IsOptional() @Matches(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/) readonly at?: string;
}
