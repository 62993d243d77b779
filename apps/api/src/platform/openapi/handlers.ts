import type { INestApplicationContext, Type } from '@nestjs/common';
import { PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/internal';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { getMetadataStorage } from 'class-validator';
import { type Access, accessOf } from '../http/access';
import { isIfMatchRequired, readAct } from '../http/current';
import { takesFile } from '../http/takes-file';

const BODY = '3:';
const QUERY = '4:';
const PARAM = '5:';

/** A class that a handler takes a part of its request in. */
export interface TakenClass {
  readonly type: Type;
  readonly isBody: boolean;
}

/** What a route declares about itself besides its path. */
export interface Handler {
  readonly name: string;
  readonly access: Access;
  readonly takesKey: boolean;
  readonly takesIfMatch: boolean;
  readonly takesFile: boolean;
  /** Its body may hold a ticket, which works once and not for long. */
  readonly takesTicket: boolean;
  readonly classes: readonly TakenClass[];
}

type Arguments = Readonly<Record<string, { readonly index: number; readonly factory?: unknown }>>;

/** The name under which a handler stands in the document. */
export const handlerName = (controller: string, method: string): string => `${controller.replace(/Controller$/, '')}.${method}`;

const isClass = (type: unknown): type is Type =>
  typeof type === 'function' && ![String, Number, Boolean, Object, Array].includes(type as never);

function classesOf(controller: Type, method: string, taken: Arguments): readonly TakenClass[] {
  const types = Reflect.getMetadata('design:paramtypes', controller.prototype as object, method) as readonly unknown[];
  return Object.entries(taken).flatMap(([key, { index }]) => {
    const type = types[index];
    const isPart = [BODY, QUERY, PARAM].some((kind) => key.startsWith(kind));
    return isPart && isClass(type) ? [{ type, isBody: key.startsWith(BODY) }] : [];
  });
}

const holdsTicket = ({ type, isBody }: TakenClass): boolean =>
  isBody &&
  getMetadataStorage()
    .getTargetValidationMetadatas(type, '', false, false)
    .some(({ propertyName }) => /ticket$/i.test(propertyName));

function handlerOf(controller: Type, method: string): Handler {
  const handler = (controller.prototype as Record<string, object>)[method]!;
  const taken = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, method) ?? {}) as Arguments;
  const classes = classesOf(controller, method, taken);
  return {
    name: handlerName(controller.name, method),
    access: accessOf(handler, controller)!,
    takesKey: Object.values(taken).some(({ factory }) => factory === readAct),
    takesIfMatch: isIfMatchRequired(handler),
    takesFile: takesFile(handler),
    takesTicket: classes.some(holdsTicket),
    classes,
  };
}

/** Every handler of every controller, also of an application that was only previewed. */
export function handlersOf(app: INestApplicationContext): ReadonlyMap<string, Handler> {
  const scanner = new MetadataScanner();
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]);
  const handlers = controllers.flatMap(({ metatype }) => {
    const controller = metatype as Type;
    const methods = scanner.getAllMethodNames(controller.prototype as object);
    const routes = methods.filter((name) => Reflect.hasMetadata(PATH_METADATA, (controller.prototype as Record<string, object>)[name]!));
    return routes.map((name) => handlerOf(controller, name));
  });
  return new Map(handlers.map((handler) => [handler.name, handler]));
}
