import { Module, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import { MomentQuery } from '../contracts/present/moment.query';
import { PastQuery } from '../contracts/present/past.query';
import { FormStore } from '../contracts/text/form-store';
import { CatalogueQuery } from './catalogue.query';
import { ChangeTemplates } from './change-templates';
import { FormReader } from './form-reader';
import { OwnedTemplatesQuery } from './owned.query';
import { TemplatesController } from './templates.controller';
import { acceptYaml } from './uploaded-file';

/** Forms: the catalogue that clients choose from, and their owner's versions. */
@Module({
  controllers: [TemplatesController],
  providers: [FormStore, PastQuery, MomentQuery, CatalogueQuery, OwnedTemplatesQuery, FormReader, ChangeTemplates],
  exports: [FormStore, CatalogueQuery, PastQuery],
})
export class TemplatesModule implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  // A worker process has the modules without a server.
  onModuleInit(): void {
    const { httpAdapter } = this.host;
    if (httpAdapter?.getType() === 'fastify') acceptYaml(httpAdapter.getInstance<FastifyInstance>());
  }
}
