import type { Bilingual, Stage } from '@vizavi/domain';
import { Type } from 'class-transformer';
import { IsArray, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';

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
  @ValidateNested() @Type(() => BothNames) readonly name: BothNames;
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
