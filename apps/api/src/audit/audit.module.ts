import { Module } from '@nestjs/common';
import { AuditController } from './audit.controller';
import { AuditQuery } from './audit.query';

/** The log of facts as an administrator may see it. */
@Module({ controllers: [AuditController], providers: [AuditQuery] })
export class AuditModule {}
