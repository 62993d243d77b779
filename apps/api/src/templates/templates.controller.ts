import { Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { PATHS, type Page, type TemplateCard, type TemplateRow, type TemplateView, type UploadedTemplate } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import type { FastifyRequest } from 'fastify';
import { Permission } from '../platform/http/access';
import type { Act, Answer } from '../platform/http/act';
import { CurrentAct, CurrentActor, IfMatchRequired } from '../platform/http/current';
import { Reads } from '../platform/http/reads';
import { TakesFile } from '../platform/http/takes-file';
import { CatalogueQuery } from './catalogue.query';
import { ChangeTemplates } from './change-templates';
import { OwnedTemplatesQuery } from './owned.query';
import { CatalogueParameters, TemplateParameters, VersionParameters } from './templates.dto';
import { actWithFile, formSourceOf } from './uploaded-file';

/** The catalogue of forms, and the owner's work on them. */
@Controller()
export class TemplatesController {
  constructor(
    private readonly reads: Reads,
    private readonly catalogue: CatalogueQuery,
    private readonly owned: OwnedTemplatesQuery,
    private readonly change: ChangeTemplates,
  ) {}

  @Get(PATHS.templates)
  @Permission('template.read')
  list(@CurrentActor() actor: Actor, @Query() filter: CatalogueParameters): Promise<Page<TemplateCard>> {
    return this.reads.run(actor, (transaction) => this.catalogue.list(transaction, actor, filter));
  }

  @Get(PATHS.ownedTemplates)
  @Permission('template.manage')
  listOwned(@CurrentActor() actor: Actor): Promise<Page<TemplateRow>> {
    return this.reads.run(actor, (transaction) => this.owned.list(transaction, actor.tenantId));
  }

  @Get(PATHS.template(':id'))
  @Permission('template.read')
  read(@CurrentActor() actor: Actor, @Param() { id }: TemplateParameters): Promise<TemplateView> {
    return this.reads.run(actor, (transaction) => this.catalogue.published(transaction, actor, id));
  }

  @Get(PATHS.templateVersionPreview(':id', ':versionId'))
  @Permission('template.manage')
  preview(@CurrentActor() actor: Actor, @Param() { id, versionId }: VersionParameters): Promise<TemplateView> {
    return this.reads.run(actor, (transaction) => this.catalogue.preview(transaction, actor, id, versionId));
  }

  @Post(PATHS.templates)
  @Permission('template.manage')
  @TakesFile()
  async upload(@CurrentAct() act: Act, @Req() request: FastifyRequest): Promise<Answer<UploadedTemplate>> {
    const source = await formSourceOf(request);
    return this.change.upload(actWithFile(act, source), source);
  }

  @Post(PATHS.templateVersion(':id', ':versionId', 'publish'))
  @Permission('template.manage')
  @IfMatchRequired()
  @HttpCode(200)
  publish(@CurrentAct() act: Act, @Param() { id, versionId }: VersionParameters): Promise<Answer<TemplateRow>> {
    return this.change.publish(act, { templateId: id, versionId });
  }

  @Post(PATHS.templateVersion(':id', ':versionId', 'retire'))
  @Permission('template.manage')
  @IfMatchRequired()
  @HttpCode(200)
  retire(@CurrentAct() act: Act, @Param() { id, versionId }: VersionParameters): Promise<Answer<TemplateRow>> {
    return this.change.retire(act, { templateId: id, versionId });
  }
}
