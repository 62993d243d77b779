import { Injectable, type OnModuleInit, type Type } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/internal';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { accessOf } from './access';

/** Denies at boot: a route that does not say who may call it stops the start. */
@Injectable()
export class AccessCheck implements OnModuleInit {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onModuleInit(): void {
    const open = this.discovery.getControllers().flatMap(({ metatype }) => this.undeclared(metatype as Type<object>));
    if (open.length > 0) throw new Error(`Routes without @Public(), @Person() or @Permission(): ${open.join(', ')}`);
  }

  private undeclared(controller: Type<object>): readonly string[] {
    const prototype = controller.prototype as Record<string, object>;
    return this.scanner
      .getAllMethodNames(prototype)
      .filter((name) => Reflect.hasMetadata(PATH_METADATA, prototype[name]!) && !accessOf(prototype[name]!, controller))
      .map((name) => `${controller.name}.${name}`);
  }
}
