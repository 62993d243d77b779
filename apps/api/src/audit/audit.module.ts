import { Module } from '@nestjs/common';
import { AnchorRound } from './anchors/anchor-round';
import { AuditController } from './audit.controller';
import { AuditQuery } from './audit.query';

/** The log of facts as an administrator may see it. */
@Module({ controllers: [AuditController], providers: [AuditQuery, AnchorRound], exports: [AnchorRound] })
export class AuditModule {}
