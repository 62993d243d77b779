import type { Type } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { getMetadataStorage } from 'class-validator';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata';
import { type Schema, schemaOfField } from './schema-of-field';

const fieldsOf = (dto: Type): ReadonlyMap<string, readonly ValidationMetadata[]> =>
  Map.groupBy(getMetadataStorage().getTargetValidationMetadatas(dto, '', false, false), (one) => one.propertyName);

const isNested = (all: readonly ValidationMetadata[]): boolean => all.some(({ type }) => type === 'nestedValidation');
const isOptional = (all: readonly ValidationMetadata[]): boolean => all.some(({ type }) => type === 'conditionalValidation');
const mayBeNull = (all: readonly ValidationMetadata[]): boolean => all.some(({ name }) => name === 'isOptional');

function schemaOf(dto: Type, field: string, all: readonly ValidationMetadata[]): Schema {
  if (!isNested(all)) return schemaOfField(all);
  const nested = Reflect.getMetadata('design:type', dto.prototype as object, field) as Type;
  describeFields(nested, true);
  return { type: nested };
}

/** Tells the OpenAPI module of each field of a class what class-validator asks of it, since no compiler plugin runs with swc. */
export function describeFields(dto: Type, isBody: boolean): void {
  const blank = new dto() as Readonly<Record<string, unknown>>;
  for (const [field, all] of fieldsOf(dto)) {
    const usual = blank[field];
    const options = {
      ...schemaOf(dto, field, all),
      required: !isOptional(all) && usual === undefined,
      ...(isBody && mayBeNull(all) ? { nullable: true } : {}),
      ...(usual === undefined || usual === null ? {} : { default: usual }),
    };
    ApiProperty(options)(dto.prototype as object, field);
  }
}
