import { type DynamicModule, Module } from '@nestjs/common';
import { AuditModule } from './audit/audit.module';
import { ContractsModule } from './contracts/contracts.module';
import { DraftsModule } from './drafts/drafts.module';
import { JobsModule } from './jobs/jobs.module';
import { LiveModule } from './live/live.module';
import { PlatformModule, type Surroundings } from './platform/platform.module';
import { TemplatesModule } from './templates/templates.module';

/** The whole product: the platform, and one module per capability. */
@Module({})
export class AppModule {
  static on(surroundings: Surroundings): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.on(surroundings), AuditModule, TemplatesModule, DraftsModule, ContractsModule, LiveModule, JobsModule] };
  }
}
