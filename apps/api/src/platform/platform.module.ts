import { type DynamicModule, Global, Module, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { Database } from '@vizavi/database';
import { LoggerModule } from 'nestjs-pino';
import { AccessGuard } from './auth/access-guard';
import { AuthModule } from './auth/auth.module';
import { AccessTokens } from './auth/access-tokens/access-tokens';
import { Cookies } from './auth/cookies';
import { Limits } from './auth/limits';
import { MeQuery } from './auth/me.query';
import { Sessions } from './auth/sessions';
import { StepUps } from './auth/step-up/step-ups';
import { DirectConnection } from './boot/direct-connection';
import { Clock } from './clock/clock';
import { AnchorKey } from './config/anchor-key';
import { SecretKey } from './config/secret-key';
import { Settings } from './config/settings';
import { AccessCheck } from './http/access-check';
import { AnswerInterceptor } from './http/answer-interceptor';
import { Metrics } from './http/metrics';
import { OperationsController } from './http/operations.controller';
import { ProblemFilter } from './http/problem-filter';
import { Reads } from './http/reads';
import { shapeCheck } from './http/validation';
import { Writes } from './http/writes';
import { FileGate } from './scan/file-gate';
import { Sealing } from './sealing/sealing';
import { FileStorage } from './storage/file-storage';
import { openStore } from './storage/open-store';

/** What the process is given before anything is wired: values, so that tests and the seed may give others. */
export interface Surroundings {
  readonly settings: Settings;
  readonly database: Database;
  readonly direct: DirectConnection;
  readonly clock: Clock;
}

const SERVICES = [Sessions, Cookies, Limits, MeQuery, Metrics, AccessTokens, Sealing, StepUps, Writes, Reads, FileGate];

const FILES: Provider = {
  provide: FileStorage,
  useFactory: (settings: Settings, sealing: Sealing) => new FileStorage(openStore(settings), sealing),
  inject: [Settings, Sealing],
};

const GLOBAL: readonly Provider[] = [
  { provide: APP_GUARD, useClass: AccessGuard },
  { provide: APP_PIPE, useFactory: shapeCheck },
  { provide: APP_FILTER, useClass: ProblemFilter },
  { provide: APP_INTERCEPTOR, useClass: AnswerInterceptor },
];

/** What every capability stands on. */
@Global()
@Module({})
export class PlatformModule {
  static on({ settings, database, direct, clock }: Surroundings): DynamicModule {
    const values: Provider[] = [
      { provide: Settings, useValue: settings },
      { provide: SecretKey, useValue: new SecretKey(settings) },
      { provide: AnchorKey, useValue: new AnchorKey(settings) },
      { provide: Database, useValue: database },
      { provide: DirectConnection, useValue: direct },
      { provide: Clock, useValue: clock },
    ];
    return {
      module: PlatformModule,
      // Its middleware would log addresses with their secrets; the access log is written by `observe` instead.
      imports: [DiscoveryModule, AuthModule, LoggerModule.forRoot({ forRoutes: [], pinoHttp: { level: settings.LOG_LEVEL, base: null } })],
      controllers: [OperationsController],
      providers: [...values, ...SERVICES, ...GLOBAL, FILES, AccessCheck],
      exports: [Settings, SecretKey, AnchorKey, Database, DirectConnection, Clock, ...SERVICES, FileStorage],
    };
  }
}
