import { type DynamicModule, Module } from '@nestjs/common';
import { AbsenceModule } from './absence/absence.module';
import { AuditModule } from './audit/audit.module';
import { ClientsModule } from './clients/clients.module';
import { ContractsModule } from './contracts/contracts.module';
import { CalendarModule } from './deadlines/calendar.module';
import { DeskModule } from './desk/desk.module';
import { DocumentsModule } from './documents/documents.module';
import { DraftsModule } from './drafts/drafts.module';
import { EvidenceModule } from './evidence/evidence.module';
import { ExportsModule } from './exports/exports.module';
import { InsightsModule } from './insights/insights.module';
import { JobsModule } from './jobs/jobs.module';
import { ListsModule } from './lists/lists.module';
import { LiveModule } from './live/live.module';
import { MembersModule } from './members/members.module';
import { OwnPapersModule } from './own-papers/own-papers.module';
import { PapersModule } from './papers/papers.module';
import { PlatformModule, type Surroundings } from './platform/platform.module';
import { RoutesModule } from './routes/routes.module';
import { SecurityModule } from './security/security.module';
import { TemplatesModule } from './templates/templates.module';

const CAPABILITIES = [
  AbsenceModule,
  AuditModule,
  CalendarModule,
  ClientsModule,
  ContractsModule,
  DeskModule,
  DocumentsModule,
  DraftsModule,
  EvidenceModule,
  ExportsModule,
  InsightsModule,
  JobsModule,
  ListsModule,
  LiveModule,
  MembersModule,
  OwnPapersModule,
  PapersModule,
  RoutesModule,
  SecurityModule,
  TemplatesModule,
];

/** The whole product: the platform, and one module per capability. */
@Module({})
export class AppModule {
  static on(surroundings: Surroundings): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.on(surroundings), ...CAPABILITIES] };
  }
}
