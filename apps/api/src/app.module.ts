import { type DynamicModule, Module } from '@nestjs/common';
import { PlatformModule, type Surroundings } from './platform/platform.module';

/** The whole product: the platform, and one module per capability. */
@Module({})
export class AppModule {
  static on(surroundings: Surroundings): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.on(surroundings)] };
  }
}
