import { DEAL_TYPES, type DealType } from '@vizavi/domain';
import { IsIn, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';

export class CatalogueParameters {
  @IsOptional() @IsString() @MaxLength(200) readonly q?: string;
  @IsOptional() @IsIn(DEAL_TYPES) readonly dealType?: DealType;
}

export class TemplateParameters {
  @IsUUID() readonly id: string;
}

export class VersionParameters extends TemplateParameters {
  @IsUUID() readonly versionId: string;
}
