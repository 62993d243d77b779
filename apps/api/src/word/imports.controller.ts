import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import type { ImportView } from '@vizavi/api-types';
import type { Actor } from '@vizavi/domain';
import type { FastifyRequest } from 'fastify';
import { Permission } from '../platform/http/access';
import type { Act, Answer } from '../platform/http/act';
import { CurrentAct, CurrentActor, IfMatchRequired } from '../platform/http/current';
import { TakesFile } from '../platform/http/takes-file';
import { ApplyImport } from './apply-import';
import { Imports } from './imports';
import { ApplyImportBody } from './imports.dto';

/** Word files that come back. */
@Controller('contracts/:id/imports')
@Permission('contract.suggest')
export class ImportsController {
  constructor(
    private readonly imports: Imports,
    private readonly applying: ApplyImport,
  ) {}

  @Get()
  list(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<readonly ImportView[]> {
    return this.imports.list(actor, id);
  }

  @Post()
  @TakesFile()
  take(@CurrentAct() act: Act, @Param('id', ParseUUIDPipe) id: string, @Req() request: FastifyRequest): Promise<Answer<ImportView>> {
    return this.imports.take(act, id, request);
  }

  @Get(':importId')
  show(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('importId', ParseUUIDPipe) importId: string,
  ): Promise<ImportView> {
    return this.imports.show(actor, id, importId);
  }

  @Post(':importId/application')
  @HttpCode(200)
  @IfMatchRequired()
  apply(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('importId', ParseUUIDPipe) importId: string,
    @Body() body: ApplyImportBody,
  ): Promise<Answer<ImportView>> {
    return this.applying.run(act, id, importId, body);
  }

  @Delete(':importId')
  @IfMatchRequired()
  discard(
    @CurrentAct() act: Act,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('importId', ParseUUIDPipe) importId: string,
  ): Promise<Answer<ImportView>> {
    return this.imports.discard(act, id, importId);
  }
}
